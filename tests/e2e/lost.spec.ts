/** What a reader has when the story's script does not come, or only half of it. */
import { expect } from '@playwright/test';
import { story, test } from './story.ts';

const stills = story.chapters.flatMap(({ steps }) => steps);

for (const path of ['', 'embed/story/'])
	test(`“/${path}” without its script is the article with its stills`, async ({ page, faults }) => {
		await page.route(/\/enliven-[^/]*\.js/, (route) => route.abort());
		await page.goto(`./${path}`);
		await expect(page.locator('html')).not.toHaveClass(/alive/);
		await expect(page.locator('.still svg').first()).toBeVisible();
		await expect(page.locator(`#${stills.at(-1)!.id}`)).toBeVisible();
		expect(await page.locator('.still svg').count()).toBeGreaterThan(stills.length / 2);
		expect(faults.filter((fault) => !/ERR_FAILED/.test(fault))).toEqual([]);
		faults.length = 0;
	});
