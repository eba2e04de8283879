/** The build works in any folder of a host: its paths are relative, and without the slash the server redirects. */
import { expect } from '@playwright/test';
import { folder, test } from './served-in-folder.ts';
import { eventually, expectShown, scrollToStep } from './story-page.ts';
import { firstOf, story } from './story.ts';

test('the story scrolls, and its evidence opens', async ({ page, baseURL }) => {
	const slashless = await page.request.get(baseURL!.slice(0, -1));
	expect(slashless.url()).toBe(baseURL);
	await page.goto('./');
	await scrollToStep(page, firstOf(1));
	await expectShown(page, firstOf(1));
	const link = page.locator('.step a[data-evidence]').first();
	await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	await link.click();
	await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
});

test('the whole record, a claim, a chapter’s address and a graphic for other sites work', async ({
	page,
}) => {
	await page.goto('./explore?q=boats');
	expect(new URL(page.url()).pathname).toBe(`${folder}explore/`);
	await expect(page.locator('#explorer[data-interactive]')).toBeAttached();

	await page.goto(`./claims/${story.claims[0]!.id}`);
	await page.locator('header a').click();
	await expect(page.locator('h1')).toHaveText(story.site.title);

	// it goes on to the chapter, whose first step is the one that is read there
	await page.goto(`./share/${story.chapters[1]!.id}`);
	await expect(page).toHaveURL(new RegExp(`${folder}#${firstOf(1).id}$`));

	await page.goto(`./embed/${story.embeds[0]!.id}`);
	await expect(page.locator('figure svg').filter({ visible: true })).toHaveCount(1);
	await page.goto('./embed/story');
	await expect(page.locator('html')).toHaveClass(/has-stage/);
	await eventually(() =>
		page.evaluate(() => document.fonts.check('1em "Schibsted Grotesk Variable"')),
	).toBe(true);
});

test.describe('an address where nothing is', () => {
	// the browser tells the console of every 404
	test.use({ faults: async ({ page: _ }, use) => use([]) });

	test('has the page for lost addresses at any depth, and it asks for nothing', async ({
		page,
	}) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		for (const path of ['lost', 'claims/lost/', 'a/b/c/d/e.html']) {
			const response = await page.goto(`./${path}`);
			expect(response?.status()).toBe(404);
			await expect(page.locator('h1')).toHaveText('There is nothing here.');
			expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).toBe(
				'640px',
			);
		}
		expect(asked).toHaveLength(3);
	});
});
