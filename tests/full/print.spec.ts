/** The whole record on paper: as it is, and larger than paper has room for. */
import { expect, type Page } from '@playwright/test';
import { story, test } from '../e2e/story.ts';
import { recordOf } from './many.ts';

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
		await expect(page.locator('.on-paper')).toHaveCount(0);
	},
);

test(
	'of a record with more columns than paper has room for, what was in sight is printed, and says so',
	{ tag: '@desktop' },
	async ({ page }) => {
		await recordOf(page, 80);
		await open(page);
		const record = page.locator('.record');
		const at = () => record.evaluate((box) => [box.scrollLeft, box.scrollTop]);
		await record.evaluate((box) => box.scrollTo(600, 700));
		const row = record.locator('tbody tr', { hasText: story.claims[25]!.label });
		await expect(row).toHaveCount(1);
		const names = () => record.locator('thead .name').allTextContents();
		await expect.poll(names).not.toContain('Outlet 0 ');
		const [place, before, rows] = [await at(), await names(), record.locator('tbody tr')];
		const n = await rows.count();
		expect(n).toBeLessThan(story.claims.length);

		await print(page);
		await expect(page.locator('.on-paper')).toBeVisible();
		await expect(rows).toHaveCount(n);
		expect(await names()).toEqual(before);
		const box = (await record.locator('tbody').boundingBox())!;
		const last = (await rows.last().boundingBox())!;
		expect(last.y + last.height).toBeCloseTo(box.y + box.height, 0);
		expect(last.y).toBeGreaterThan((await rows.first().boundingBox())!.y);
		// the marks stand under their heads
		const marks = (await row.locator('.marks').boundingBox())!;
		const heads = await record
			.locator('thead th')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
		expect(marks.x).toBeCloseTo(heads[2]!.x, 0);
		expect(marks.x + marks.width).toBeCloseTo(heads.at(-1)!.x + heads.at(-1)!.width, 0);

		await page.emulateMedia({ media: 'screen' });
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await at()).toEqual(place);
		await expect(row).toBeInViewport();
	},
);

test(
	'of a record that is drawn in parts, but that paper has room for, every cell is printed',
	{ tag: '@desktop' },
	async ({ page }) => {
		await recordOf(page, 40);
		await open(page);
		const rows = page.locator('.record tbody tr');
		await expect.poll(() => rows.count()).toBeLessThan(story.claims.length);
		await page.emulateMedia({ media: 'print' });
		// a printer does not wait for a frame
		const cells = await page.evaluate(() => {
			dispatchEvent(new Event('beforeprint'));
			return document.querySelectorAll('.record tbody td').length;
		});
		expect(cells).toBe(story.claims.length * (1 + 40));
	},
);
