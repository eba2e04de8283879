/** The grid of a large record: only the rows in view are drawn, and the keyboard reaches every cell. */
import { expect, type Page } from '@playwright/test';
import { test } from '../e2e/test.ts';
import { recordOf } from './large-record.ts';

const retellings = 80;

async function open(page: Page): Promise<void> {
	await recordOf(page, retellings);
	await page.goto('./explore/');
	await expect(page.locator('#explorer[data-interactive]')).toBeAttached();
}
const focused = (page: Page) =>
	page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']);
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
	'after a leap every row in view is there with the next frame, and the focus stays',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		await page.locator('[data-cell="2-3"]').focus();
		const missing = await page.locator('.record').evaluate(async (box) => {
			box.scrollTop += 900;
			await new Promise(requestAnimationFrame);
			await new Promise(requestAnimationFrame);
			const rows = [...box.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
			const frame = box.getBoundingClientRect();
			const covered = (y: number) => rows.some(({ top, bottom }) => top <= y && bottom >= y);
			const inView = Array.from({ length: 20 }, (_, i) => frame.bottom - 20 - i * 30);
			return inView.filter((y) => y > frame.top + 200 && y < innerHeight && !covered(y)).length;
		});
		expect(missing).toBe(0);
		expect(await focused(page)).toBe('2-3');
	},
);

test(
	'sorted by a retelling, the cells in view have the statuses of their claims',
	{ tag: '@desktop' },
	async ({ page }) => {
		await open(page);
		const labels = () =>
			page
				.locator('.record tbody td[aria-colindex="3"]')
				.evaluateAll((cells) => cells.map((cell) => cell.ariaLabel?.split(': ')[1]));
		/** How many times the status changes from a row to the next. */
		const changes = async () => {
			const all = await labels();
			return all.filter((status, i) => i > 0 && status !== all[i - 1]).length;
		};
		expect(await changes()).toBeGreaterThan(3);
		await page.locator('[data-cell="0-2"]').click();
		await expect.poll(changes).toBeLessThanOrEqual(3);
		await page.locator('[data-cell="1-2"]').click();
		await expect(page.locator('.record td.chosen')).toHaveAttribute('data-cell', '1-2');
	},
);
