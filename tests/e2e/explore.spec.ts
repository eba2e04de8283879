import { expect, type Page } from '@playwright/test';
import { story, test } from './story.ts';

const retold = story.sources.filter(({ role }) => role === 'retelling');
const first = story.claims[0]!;

async function open(page: Page, query = ''): Promise<void> {
	await page.goto(`./explore/${query}`);
	await expect(page.locator('#explorer[data-living]')).toBeAttached();
}
const at = (page: Page) =>
	page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']);

test('the grid is one stop for the keyboard, and the arrows lead through it', async ({ page }) => {
	await open(page);
	await page.locator('[data-cell="1-0"]').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	expect(await at(page)).toBe('2-2');
	await page.keyboard.press('Control+End');
	expect(await at(page)).toBe(`${story.claims.length}-${retold.length + 1}`);
	await expect(page.locator(':focus')).toBeInViewport();
	await page.keyboard.press('Control+Home');
	expect(await at(page)).toBe('0-0');
	await expect(page.locator('.record [tabindex="0"]')).toHaveCount(1);
});

test('a cell opens with both wordings, and Escape leads back to it', async ({ page }) => {
	await open(page);
	await page.locator('[data-cell="1-2"]').focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('complementary', { name: 'The opened claim' });
	await expect(panel.getByRole('heading')).toHaveText(first.label);
	await expect(panel).toContainText(retold[0]!.outlet);
	await expect(page).toHaveURL(new RegExp(`cell=${first.id}/${retold[0]!.id}$`));
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	expect(await at(page)).toBe('1-2');
});

test('filters and search are in the address, and Back takes them away one by one', async ({
	page,
}) => {
	await open(page);
	const rows = page.locator('.record tbody tr');
	await page.locator('.chip', { hasText: 'altered' }).click();
	await expect(page).toHaveURL(/status=/);
	const filtered = await rows.count();
	expect(filtered).toBeLessThan(story.claims.length);
	await page.getByRole('searchbox').fill(first.label.toUpperCase());
	await expect(page).toHaveURL(/q=/);
	await page.goBack();
	await expect(rows).toHaveCount(filtered);
	await page.goBack();
	await expect(rows).toHaveCount(story.claims.length);
});

test('two documents stand against each other, and every claim is counted once', async ({
	page,
}) => {
	const [a, b] = [story.sources[0]!, retold[0]!];
	await open(page, `?compare=${a.id}/${b.id}`);
	const compared = page.getByRole('region', { name: `${a.outlet} beside ${b.outlet}` });
	await expect(compared.locator('li')).toHaveCount(story.claims.length);
	await expect(compared).toContainText(`${b.words} words`);
});

test.describe('with scripts off', () => {
	test.use({ javaScriptEnabled: false });

	test('the whole grid is there as a table', async ({ page }) => {
		await page.goto('./explore/');
		await expect(page.getByRole('table', { name: 'Claims by retellings' })).toBeVisible();
		await expect(page.locator('.record tbody tr')).toHaveCount(story.claims.length);
	});
});
