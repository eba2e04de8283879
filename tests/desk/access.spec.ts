/** The keyboard alone, and axe, on each view and in each theme. */
import { axeViolations } from '../e2e/axe-violations.ts';
import { expect, saved, test } from './test.ts';

const views = [
	...['pair/coast-wire/storm-toll', 'additions', 'claims', 'facts', 'series', 'documents'],
	...['corrections', 'site', 'script/toll', 'parts', 'add', 'problems'],
];

for (const colorScheme of ['light', 'dark'] as const)
	test(`has no fault that axe finds (${colorScheme})`, async ({ page, desk }) => {
		await page.emulateMedia({ colorScheme });
		// texts to read again, so that they are there to look at
		const file = 'data/coding/bay-blog.json';
		desk.write(file, desk.read(file).replace('"status": "altered"', '"status": "trimmed"'));
		for (const view of views) {
			await desk.open(page, view);
			await expect(page.locator('main :is([role=form], .sheet)').first()).toBeVisible();
			// axe asks frames, too, and one that is still being made does not answer
			for (const frame of await page.locator('iframe').all())
				await expect(frame.contentFrame().locator('h1')).toBeAttached({ timeout: 60_000 });
			expect(await axeViolations(page), view).toEqual([]);
		}
	});

test('codes a cell by the keyboard alone', async ({ page, desk }) => {
	await desk.open(page, 'pair/bay-blog/never-seen-june');
	await expect(page.getByRole('form', { name: 'never-seen-june in Bay Blog' })).toBeVisible();
	const text = page.getByRole('textbox', { name: 'Text of Bay Blog' });
	await page.keyboard.press('k');
	for (let n = 0; n < 40 && !(await text.evaluate((one) => one === document.activeElement)); n += 1)
		await page.keyboard.press('Tab');
	await expect(text).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Quote: select it in the text')).not.toHaveValue('');
	for (let n = 0; n < 9; n += 1) {
		await page.keyboard.press('Tab');
		if (await page.getByLabel('same').evaluate((one) => one === document.activeElement)) break;
	}
	await page.keyboard.press('Space');
	await page.keyboard.press('Control+s');
	await saved(page, 'Saved: never-seen-june in Bay Blog');
	expect(desk.changes()).toHaveLength(4);
});

test('shows what focus is on', async ({ page, desk }) => {
	await desk.open(page, 'claims');
	await page.keyboard.press('Tab');
	const outline = await page
		.locator(':focus')
		.evaluate((one) => getComputedStyle(one).outlineStyle);
	expect(outline).toBe('solid');
});
