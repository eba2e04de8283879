/** The whole record on paper. */
import { expect, type Page } from '@playwright/test';
import { story } from '../e2e/story.ts';
import { test } from '../e2e/test.ts';
import { recordOf } from './large-record.ts';

async function open(page: Page): Promise<void> {
	await page.goto('./explore/');
	await expect(page.locator('#explorer[data-interactive]')).toBeAttached();
}
/** The page as it is when a browser begins to print it. */
async function print(page: Page): Promise<void> {
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
}

test(
	'the whole record is printed with the key to its marks',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		await print(page);
		await expect(page.locator('.key')).toBeVisible();
		await expect(page.locator('.record tbody tr')).toHaveCount(story.claims.length);
	},
);

test(
	'of a record that is drawn in parts every cell is printed, and the grid returns to its place',
	{ tag: '@desktop' },
	async ({ page }) => {
		await recordOf(page, 80);
		await open(page);
		const record = page.locator('.record');
		const rows = record.locator('tbody tr');
		const scrolled = () => record.evaluate((box) => [box.scrollLeft, box.scrollTop]);
		await record.evaluate((box) => box.scrollTo(600, 700));
		await expect(rows.filter({ hasText: story.claims[25]!.label })).toHaveCount(1);
		expect(await rows.count()).toBeLessThan(story.claims.length);
		const before = await scrolled();
		await page.emulateMedia({ media: 'print' });
		// a printer does not wait for a frame
		const cells = await page.evaluate(() => {
			dispatchEvent(new Event('beforeprint'));
			return document.querySelectorAll('.record tbody td').length;
		});
		expect(cells).toBe(story.claims.length * (1 + 80));
		await page.emulateMedia({ media: 'screen' });
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await scrolled()).toEqual(before);
	},
);
