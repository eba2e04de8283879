/** A chapter's own address, and the page for lost ones. */
import { expect, test } from '@playwright/test';
import { story } from './story.ts';

const { id, title } = story.chapters[1]!;

test('a shared chapter is gone on to at once, and Back does not lead to its page', async ({
	page,
}) => {
	await page.goto('claims/');
	await page.goto(`share/${id}/`);
	await expect(page.getByRole('heading', { level: 2, name: title })).toBeInViewport();
	expect(new URL(page.url()).pathname).not.toContain('share');
	await page.goBack();
	await expect(page).toHaveURL(/claims\/$/);
});

test('a tap on “share” copies the chapter’s address and says so', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.addInitScript(() => Object.assign(navigator, { share: undefined }));
	await page.goto('./');
	const link = page.locator(`a[data-share="${title}"]`);
	await link.click();
	await expect(
		page.locator('.share [role=status]').filter({ hasText: 'Link copied' }),
	).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(new URL(`share/${id}/`, page.url()).href);
});

test('an address where nothing is shows a page that is whole at any depth', async ({ page }) => {
	const lost: string[] = [];
	page.on('response', (response) => {
		if (response.status() === 404) lost.push(new URL(response.url()).pathname);
	});
	await page.goto('no/such/page/here');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here.');
	expect(lost.filter((path) => path !== '/favicon.ico')).toHaveLength(1);
});

test.describe('with scripts off', () => {
	test.use({ javaScriptEnabled: false });

	test('a shared chapter is a page to read, which leads on', async ({ page }) => {
		await page.goto(`share/${id}/`);
		await expect(page.getByRole('img')).toHaveAttribute('alt', new RegExp(title));
		await page.getByRole('link', { name: 'Read on in the story' }).click();
		await expect(page).toHaveURL(new RegExp(`/#${id}$`));
	});
});
