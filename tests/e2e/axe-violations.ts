/** What axe finds on a page, by the rules of WCAG 2.2 AA. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A line for each fault, once what moves has stood still: the rule, and where. */
export async function axeViolations(page: Page): Promise<string[]> {
	await page.evaluate(() =>
		Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
	);
	const { violations, passes } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
		.analyze();
	expect(passes.length).toBeGreaterThan(5);
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, any }) => `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`),
	);
}
