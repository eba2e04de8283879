/** axe on every page in both colours, and on the story in its other forms: step by step, and as an article. */
import { expect } from '@playwright/test';
import { builtPages } from '../e2e/built.ts';
import { found } from '../e2e/found.ts';
import { expectAlive, expectStepper, expectStills, steps, test } from '../e2e/story.ts';

const pages = builtPages(new URL('../../build/', import.meta.url));

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
				await expectAlive(page);
				all.push(...(await found(page)).map((one) => `${path} ${one}`));
			}
			expect(pages.length).toBeGreaterThan(60);
			expect(all).toEqual([]);
		});

		test('the story step by step, at every step', async ({ page }) => {
			const all: string[] = [];
			await page.goto('./?form=stepper');
			await expectStepper(page);
			for (const { id } of steps) {
				await page.getByRole('button', { name: /next/i }).click();
				await expect(page.locator(`#${id} .words`)).toBeInViewport();
				all.push(...(await found(page)).map((one) => `${id} ${one}`));
			}
			expect(all).toEqual([]);
		});

		test('the story as an article', async ({ page }) => {
			await page.goto('./?form=plain');
			await expectStills(page);
			expect(await page.locator('.static-figure svg').count()).toBeGreaterThan(20);
			expect(await found(page)).toEqual([]);
		});
	});
