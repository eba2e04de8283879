/** The grid of a large record: only what is in sight is drawn, and every cell can be reached. */
import { expect, type Page } from '@playwright/test';
import { test } from '../e2e/story.ts';
import { recordOf } from './many.ts';

const retellings = 80;

async function open(page: Page): Promise<void> {
	await recordOf(page, retellings);
	await page.goto('./explore/');
	await expect(page.locator('#explorer[data-interactive]')).toBeAttached();
}
const focused = (page: Page) =>
	page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']);
/** How many rows of those in sight lack cells. */
const bare = (page: Page) =>
	page
		.locator('.record tbody tr')
		.evaluateAll((rows) => rows.filter((row) => row.querySelectorAll('td').length < 5).length);

test(
	'the keyboard reaches a cell of a row that was not drawn before, in the same column',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		await page.locator('[data-cell="1-3"]').focus();
		await page.keyboard.press('PageDown');
		await expect.poll(() => focused(page)).toMatch(/^\d{2}-3$/);
		await expect(page.locator(':focus')).toBeInViewport();
		await page.keyboard.press('Control+End');
		await expect.poll(() => focused(page)).toMatch(new RegExp(`-${retellings + 1}$`));
		await expect(page.locator(':focus')).toBeInViewport();
		await page.keyboard.press('Control+Home');
		await expect.poll(() => focused(page)).toBe('0-0');
	},
);

test(
	'after a leap every row in sight has its marks at once, and soon its cells; the focus stays',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		await expect.poll(() => bare(page)).toBe(0);
		await page.locator('[data-cell="2-3"]').focus();
		const marks = await page.locator('.record').evaluate(async (box) => {
			box.scrollTop += 900;
			await new Promise(requestAnimationFrame);
			return [...box.querySelectorAll('tbody tr')].filter((row) => {
				const { top, bottom } = row.getBoundingClientRect();
				return bottom > 200 && top < innerHeight && !row.querySelector('.marks path[d]');
			}).length;
		});
		expect(marks).toBe(0);
		await expect.poll(() => bare(page)).toBe(0);
		expect(await focused(page)).toBe('2-3');
	},
);

test(
	'sorted by a retelling, the cells in sight tell of the rows that they stand in',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		await expect.poll(() => bare(page)).toBe(0);
		const told = () =>
			page
				.locator('.record tbody td[aria-colindex="3"]')
				.evaluateAll((cells) => cells.map((cell) => cell.ariaLabel?.split(': ')[1]));
		/** How many times the status changes from a row to the next. */
		const turns = async () => {
			const all = await told();
			return all.filter((status, i) => i > 0 && status !== all[i - 1]).length;
		};
		expect(await turns()).toBeGreaterThan(3);
		await page.locator('[data-cell="0-2"]').click();
		await expect.poll(turns).toBeLessThanOrEqual(3);
		await page.locator('[data-cell="1-2"]').click();
		await expect(page.locator('.record td.chosen')).toHaveAttribute('data-cell', '1-2');
	},
);
