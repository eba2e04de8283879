import { expect } from '@playwright/test';
import { eventually, expectExplorerReady, expectShown, scrollToStep } from './story-page.ts';
import { firstOf, lastOf, otherPages, story } from './story.ts';
import { test } from './test.ts';

test.use({ settlesAtOnce: true });

test(
	'a reader who uses the keyboard can skip to the story',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		await page.goto('./');
		await page.keyboard.press('Tab');
		const skip = page.locator('a.skip');
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport({ ratio: 1 });
		await page.keyboard.press('Enter');
		const chapter = story.chapters[0]!;
		await expect(page.locator(`#${chapter.id} h2`)).toBeInViewport();
		await page.keyboard.press('Tab');
		const within = await page.evaluate(
			(id) => document.getElementById(id)?.contains(document.activeElement),
			chapter.id,
		);
		expect(within).toBe(true);
	},
);

test(
	'nothing that takes the focus is out of sight',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		await page.goto('./claims/');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await expect(page.locator(':focus')).toBeInViewport();
		expect(await page.evaluate(() => !!document.activeElement?.closest('main'))).toBe(true);
	},
);

test(
	'claims, documents, method and corrections are reached by links, and lead back',
	{ tag: ['@phone', '@both'] },
	async ({ page }) => {
		const foot = page.locator('footer nav');
		const go = async (href: RegExp) => {
			const links = foot.locator('a').filter({ visible: true });
			const all = await links.evaluateAll((list) =>
				list.map((link) => (link as HTMLAnchorElement).pathname),
			);
			await links.nth(all.findIndex((path) => href.test(path))).click();
			await expect(page).toHaveURL(href);
		};
		await page.goto('./');
		await go(/\/claims\/$/);

		const claim = story.claims[3]!;
		await page.locator(`main a[href*="${claim.id}/"]`).click();
		await expect(page.locator('h1')).toHaveText(claim.label);

		const source = story.sources.find(({ role }) => role === 'retelling')!;
		await page.locator(`main a[href*="sources/${source.id}/"]`).click();
		await expect(page.locator('h1')).toHaveText(source.outlet);

		await go(/\/method\/$/);
		await go(/\/corrections\/$/);
		await page.locator('header a').click();
		await expect(page.locator('h1')).toHaveText(story.site.title);
	},
);

test('the whole story is read without an error, a warning or a word to anybody else', async ({
	page,
}) => {
	await page.goto('./');
	for (const [i] of story.chapters.entries()) {
		await scrollToStep(page, firstOf(i));
		await scrollToStep(page, lastOf(i));
		await expectShown(page, lastOf(i));
	}
	await page.waitForLoadState('networkidle');
});

for (const [kind, path] of Object.entries({ 'the story': '', ...otherPages })) {
	test(`nothing of ${kind} is wider than the window`, { tag: '@desktop' }, async ({ page }) => {
		await page.goto(`./${path}`);
		await expectExplorerReady(page);
		for (const width of [320, 390, 768, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			await eventually(wider, `at ${width} px`).toBeLessThanOrEqual(0);
		}
	});
}
