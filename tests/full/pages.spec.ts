/** axe on every page in both colours, and on the story in its other forms: step by step, and as an article. */
import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { steps, test } from '../e2e/story.ts';

const build = new URL('../../build/', import.meta.url);
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'));

/** What axe finds now, a line each. */
async function found(page: Page): Promise<string[]> {
	await page.evaluate(() =>
		Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
	);
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
		.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
	);
}

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		test('every page but the story', async ({ page }) => {
			// a chapter’s own address would go on to the chapter
			await page.route(/\/onward-[^/]*\.js/, (route) =>
				route.fulfill({ body: '', contentType: 'text/javascript' }),
			);
			const all: string[] = [];
			for (const path of pages.filter((path) => path !== '')) {
				await page.goto(`./${path}`);
				all.push(...(await found(page)).map((one) => `${path} ${one}`));
			}
			expect(pages.length).toBeGreaterThan(60);
			expect(all).toEqual([]);
		});

		test('the story step by step, at every step', async ({ page }) => {
			const all: string[] = [];
			await page.goto('./?form=stepper');
			for (const { id } of steps) {
				await page.getByRole('button', { name: /next/i }).click();
				await expect(page.locator(`#${id} .words`)).toBeInViewport();
				all.push(...(await found(page)).map((one) => `${id} ${one}`));
			}
			expect(all).toEqual([]);
		});

		test('the story as an article', async ({ page }) => {
			await page.goto('./?form=plain');
			await expect.poll(() => page.locator('.still svg').count()).toBeGreaterThan(20);
			expect(await found(page)).toEqual([]);
		});
	});
