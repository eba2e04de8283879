/** axe on every page in both colours, and on the story in its other forms: step by step, and as an article. */
import { expect } from '@playwright/test';
import { builtPages } from '../e2e/build-files.ts';
import { axeViolations } from '../e2e/axe-violations.ts';
import { expectExplorerReady, expectStepper } from '../e2e/story-page.ts';
import { steps } from '../e2e/story.ts';
import { test } from '../e2e/test.ts';

const pages = builtPages(new URL('../../build/', import.meta.url));

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		test('every page but the story', async ({ page }) => {
			// a chapter’s own address would go on to the chapter
			await page.route(/\/redirect-client-[^/]*\.js/, (route) =>
				route.fulfill({ body: '', contentType: 'text/javascript' }),
			);
			const all: string[] = [];
			for (const path of pages.filter((path) => path !== '')) {
				await page.goto(`./${path}`);
				await expectExplorerReady(page);
				all.push(...(await axeViolations(page)).map((one) => `${path} ${one}`));
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
				all.push(...(await axeViolations(page)).map((one) => `${id} ${one}`));
			}
			expect(all).toEqual([]);
		});

		test('the story as an article', async ({ page }) => {
			await page.goto('./?form=plain');
			expect(await page.locator('.static-figure svg').count()).toBeGreaterThan(20);
			expect(await axeViolations(page)).toEqual([]);
		});
	});
