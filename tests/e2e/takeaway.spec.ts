/** What a reader takes away of the whole record: files that stand alone, and that say what they are. */
import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3';
import { expect, type Page } from '@playwright/test';
import { test } from './story.ts';

const views = ['overlap', 'wording', 'copying', 'attribution', 'additions'];

/** A file of a view, as a reader gets it. */
async function taken(
	page: Page,
	{ view, format }: { view: string; format: string },
): Promise<Buffer> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page
			.locator(`#${view}`)
			.getByRole('button', { name: new RegExp(`^${format}`, 'i') })
			.click(),
	]);
	expect(file.suggestedFilename()).toBe(`${view}.${format}`);
	return readFileSync(await file.path());
}

/** What a browser makes of a file that it opens by itself: its size, and how much of it is not paper. */
const looked = (page: Page, { file, type }: { file: Buffer; type: string }) =>
	page.evaluate(
		async (address) => {
			const image = new Image();
			image.src = address;
			await image.decode();
			const { naturalWidth: width, naturalHeight: height } = image;
			const canvas = Object.assign(document.createElement('canvas'), { width, height });
			const context = canvas.getContext('2d')!;
			context.drawImage(image, 0, 0);
			const { data } = context.getImageData(0, 0, width, height);
			let drawn = 0;
			for (let i = 0; i < data.length; i += 4)
				if (data[i]! + data[i + 1]! + data[i + 2]! < 600) drawn += 1;
			return { width, height, drawn: drawn / (width * height), corner: [...data.slice(0, 4)] };
		},
		`data:${type};base64,${file.toString('base64')}`,
	);

test('every view is taken away as a drawing that stands alone', async ({ page }, { project }) => {
	test.skip(project.name !== 'desktop', 'what is drawn is the same');
	await page.goto('./explore/');
	for (const view of views) {
		const text = (await taken(page, { view, format: 'svg' })).toString();
		const svg = await page.evaluate((source) => {
			const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
			const all = [...parsed.querySelectorAll('*')];
			return {
				root: parsed.documentElement.localName,
				classes: all.filter((one) => one.hasAttribute('class') || one.hasAttribute('style')).length,
				said: [...parsed.querySelectorAll('text')].map((one) => one.textContent).join(' '),
			};
		}, text);
		expect([svg.root, svg.classes], view).toEqual(['svg', 0]);
		expect(text, view).not.toMatch(/var\(|light-dark|https?:(?!\/\/www\.w3\.org\/)/);
		const title = (await page.locator(`#${view} h2`).textContent()) ?? '';
		expect(svg.said, view).toContain(title);
		expect(svg.said, view).toContain('Source: ');
		expect(svg.said, view).toMatch(/State of the data: \d{1,2} \w+ \d{4}/);
		const { width, height, drawn } = await looked(page, {
			file: Buffer.from(text),
			type: 'image/svg+xml',
		});
		expect(Math.min(width, height), view).toBeGreaterThan(300);
		expect(drawn, view).toBeGreaterThan(0.01);
	}
});

test.describe('by night', () => {
	test.use({ colorScheme: 'dark' });

	test('a picture is twice as large, by day, and not blank', async ({ page }) => {
		await page.goto('./explore/');
		const [svg, png] = [
			(await taken(page, { view: 'overlap', format: 'svg' })).toString(),
			await taken(page, { view: 'overlap', format: 'png' }),
		];
		const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
		const seen = await looked(page, { file: png, type: 'image/png' });
		expect([seen.width, seen.height]).toEqual([Number(width) * 2, Number(height) * 2]);
		expect(seen.drawn).toBeGreaterThan(0.01);
		expect(seen.drawn).toBeLessThan(0.5);
		expect(Math.min(...seen.corner)).toBeGreaterThan(200);
		expect(await page.evaluate(() => document.documentElement.dataset.theme ?? '')).toBe('');
	});
});

test('the table of a view is taken away as the reader sees it', async ({ page }) => {
	await page.goto('./explore/');
	for (const view of views) {
		const rows = csvParseRows((await taken(page, { view, format: 'csv' })).toString());
		const table = page.locator(`#${view} table`);
		expect(rows[0], view).toEqual(await table.locator('thead th').allTextContents());
		expect(rows.length - 1, view).toBe(await table.locator('tbody tr').count());
	}
});

test('a reader without a canvas is told so, and keeps the drawing', async ({ page }) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.goto('./explore/');
	const overlap = page.locator('#overlap');
	await overlap.getByRole('button', { name: /^png/i }).click();
	await expect(overlap.getByRole('status')).toContainText('no canvas');
	await taken(page, { view: 'overlap', format: 'svg' });
});

test('a reader goes through the combinations with the keyboard, and each says what it means', async ({
	page,
}) => {
	await page.goto('./explore/');
	const all = page.getByRole('group', { name: 'Combinations of retellings' }).getByRole('button');
	const n = await all.count();
	expect(n).toBeGreaterThan(3);
	await all.first().focus();
	await page.keyboard.press('ArrowRight');
	await expect(all.nth(1)).toBeFocused();
	await page.keyboard.press('End');
	await expect(all.nth(n - 1)).toBeFocused();
	await expect(all.nth(n - 1)).toHaveAccessibleName(/^Carried by .+: [\d,]+ claims?$/);
	await page.keyboard.press('Enter');
	await expect(all.nth(n - 1)).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.press('Escape');
	await expect(all.nth(n - 1)).toHaveAttribute('aria-pressed', 'false');
	for (const box of await all.evaluateAll((list) =>
		list.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
	))
		expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
});

test('what counts as carried is the reader’s choice', async ({ page }) => {
	await page.goto('./explore/');
	const overlap = page.locator('#overlap');
	const says = overlap.locator('.says');
	await expect(says).toContainText('kept or trimmed');
	await overlap.getByLabel('altered').check();
	await expect(says).toContainText('kept, trimmed or altered');
	await overlap.getByLabel('trimmed').uncheck();
	await expect(says).toContainText('kept or altered');
});
