/** What a reader takes away of the whole record: files that stand alone, and that say what they are. */
import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3';
import { byteOrderMark } from '../../data/csv-cell.ts';
import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';

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

test('every view is taken away as a drawing that stands alone', async ({ page }) => {
	await page.goto('./explore/');
	// whose own policy lets it parse
	const blank = await page.context().newPage();
	for (const view of views) {
		const text = (await taken(page, { view, format: 'svg' })).toString();
		const svg = await blank.evaluate((source) => {
			const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
			const all = [...parsed.querySelectorAll('*')];
			return {
				root: parsed.documentElement.localName,
				classes: all.filter((one) => one.hasAttribute('class') || one.hasAttribute('style')).length,
				said: [...parsed.querySelectorAll('text')].map((one) => one.textContent).join(' '),
			};
		}, text);
		expect([svg.root, svg.classes], view).toEqual(['svg', 0]);
		expect(/var\(|light-dark|https?:(?!\/\/www\.w3\.org\/)/.exec(text), view).toBeNull();
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

/** The rows of a table that begins with its mark. */
function rowsOf(file: Buffer): string[][] {
	const text = file.toString();
	expect(text.startsWith(byteOrderMark)).toBe(true);
	return csvParseRows(text.slice(1));
}

test('the table of a view is taken away as the reader sees it', async ({ page }) => {
	await page.goto('./explore/');
	for (const view of views) {
		const rows = rowsOf(await taken(page, { view, format: 'csv' }));
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

test('the grid is taken away as it is shown: filtered, and with its title, source and date', async ({
	page,
}) => {
	await page.goto('./explore/?status=altered&group=kind');
	const rows = page.locator('.record tbody tr:not(.group)');
	await expect(page.locator('#explorer[data-interactive]')).toBeAttached();
	const [head, ...body] = rowsOf(await taken(page, { view: 'record', format: 'csv' }));
	expect(head?.slice(0, 3)).toEqual(['Group', 'Claim', 'Carried by']);
	expect(body.map((row) => row[1])).toEqual(await rows.locator('.label').allTextContents());
	expect(body.every((row) => row.includes('altered'))).toBe(true);
	const svg = await taken(page, { view: 'record', format: 'svg' });
	const text = svg.toString();
	for (const said of ['The whole record', 'Source: ', 'State of the data: ', body[0]![1]!])
		expect(text.includes(said), said).toBe(true);
	expect(/var\(|light-dark| class=/.test(text)).toBe(false);
	const [drawn, png] = [
		await looked(page, { file: svg, type: 'image/svg+xml' }),
		await looked(page, {
			file: await taken(page, { view: 'record', format: 'png' }),
			type: 'image/png',
		}),
	];
	expect(drawn.drawn).toBeGreaterThan(0.01);
	expect(png.width / drawn.width).toBeGreaterThan(1);
	expect(png.drawn).toBeGreaterThan(0.01);
});
