/** What a page holds whose scripts are forbidden, stripped or gone: every drawing, and the whole text. */
import { writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { eventually, expectShown, expectStepper, scrollToStep } from './story-page.ts';
import { firstOf, steps } from './story.ts';

/** How many steps with a drawing of their own have it seen, and how many are there whole. */
const held = (page: Page) =>
	page.evaluate(() => {
		const isSeen = (one: Element | null) =>
			one !== null &&
			one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
			one.getBoundingClientRect().height > 20;
		return {
			words: [...document.querySelectorAll('.step .words')].filter(isSeen).length,
			figures: [...document.querySelectorAll('.static-figure svg')].filter(isSeen).length,
			stages: [...document.querySelectorAll('.stage')].filter(isSeen).length,
			controls: [...document.querySelectorAll('.controls, .ways, .menu')].filter(isSeen).length,
			wider: document.documentElement.scrollWidth - innerWidth,
		};
	});

/** Expects the plain article, with all drawings and with nothing that could do nothing. */
async function expectWhole(page: Page): Promise<void> {
	const all = await page.locator('.static-figure').count();
	expect(all).toBeGreaterThan(steps.length / 2);
	await eventually(() => held(page)).toEqual({
		words: steps.length,
		figures: all,
		stages: 0,
		controls: 0,
		wider: 0,
	});
}

test('a host that forbids inline scripts has every drawing, and the other forms', async ({
	page,
}) => {
	await page.route('./', async (route) => {
		const response = await route.fetch();
		const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
		await route.fulfill({ response, headers });
	});
	await page.goto('./');
	await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
	expect(await held(page)).toMatchObject({ words: steps.length, stages: 0 });
	expect((await held(page)).figures).toBe(await page.locator('.static-figure').count());
	await page.getByRole('button', { name: 'Read by scrolling' }).click();
	await scrollToStep(page, firstOf(2));
	await expectShown(page, firstOf(2));
});

/** The page as it stands, without its scripts, as archives and plug-ins keep it. */
const stripped = async (page: Page) =>
	(await page.content()).replace(/<script[\s\S]*?<\/script>|<link[^>]*modulepreload[^>]*>/g, '');

for (const form of ['scroll', 'stepper'])
	test(`a copy without scripts of a page that was read (${form}) is the whole article`, async ({
		page,
	}) => {
		await page.goto(`./?form=${form}#${firstOf(2).id}`);
		if (form === 'stepper') await expectStepper(page);
		else await expectShown(page, firstOf(2));
		const html = await stripped(page);
		await page.route('./', (route) => route.fulfill({ contentType: 'text/html', body: html }));
		await page.goto('about:blank');
		await page.goto('./');
		await expectWhole(page);
	});

test('a page saved in one file is the whole article', async ({ page }, info) => {
	await page.goto('./');
	await scrollToStep(page, firstOf(2));
	await expectShown(page, firstOf(2));
	const session = await page.context().newCDPSession(page);
	const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
	const path = info.outputPath('story.mhtml');
	writeFileSync(path, data);
	await page.goto(`file://${path}`);
	await expectWhole(page);
});
