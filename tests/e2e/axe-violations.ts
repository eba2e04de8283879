/** What axe finds on a page, by the rules of WCAG 2.2 AA. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A line for each fault in the page or in parts of it, once what moves has stood still: the rule, and where. */
export async function axeViolations(page: Page, ...parts: string[]): Promise<string[]> {
	await page.evaluate(() =>
		Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
	);
	const axe = new AxeBuilder({ page })
		// what passes is counted, and not described node by node
		.options({ resultTypes: ['violations'] })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
		// in half the time; what it leaves out is frames of other sites, and no page has one
		.setLegacyMode(true);
	for (const part of parts) axe.include(part);
	const { violations, passes } = await axe.analyze();
	expect(passes.length).toBeGreaterThan(5);
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, any }) => `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`),
	);
}
