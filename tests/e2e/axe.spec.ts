import { expect } from '@playwright/test';
import { axeViolations } from './axe-violations.ts';
import { expectExplorerReady, expectShown, scrollToStep } from './story-page.ts';
import { otherPages, steps, story } from './story.ts';
import { test } from './test.ts';

const mid = steps[Math.floor(steps.length / 2)]!;

// On a phone in the light theme, on a desktop in the dark one. A change is checked by one window for each page;
// `npm run test:full` checks every page in both windows and themes.

test(
	'axe finds no fault with the story at its top',
	{ tag: ['@phone', '@both'] },
	async ({ page }) => {
		await page.goto('./');
		expect(await axeViolations(page)).toEqual([]);
	},
);

test(
	'axe finds no fault with the story in the middle of a chapter',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		await page.goto('./');
		await scrollToStep(page, mid);
		await expectShown(page, mid);
		expect(await axeViolations(page)).toEqual([]);
	},
);

for (const [form, tag] of Object.entries({
	stepper: ['@desktop', '@both'],
	plain: ['@phone'],
}))
	test(`axe finds no fault with the story’s form: ${form}`, { tag }, async ({ page }) => {
		await page.goto(`./?form=${form}#${mid.id}`);
		await expect(page.locator(`#${mid.id} .words`)).toBeInViewport();
		await page.getByRole('button', { name: 'Display' }).click();
		await expect(page.locator('#reading')).toBeVisible();
		// the stepper's controls cover a part of what lies below a screen, until a reader scrolls to it
		if (form === 'stepper')
			await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		expect(await axeViolations(page)).toEqual([]);
	});

test(
	'axe finds no fault with a chapter’s own address',
	{ tag: ['@phone', '@both'] },
	async ({ page }) => {
		// without this script the page stays, instead of going on to the chapter
		await page.route(/redirect-client-[^/]*\.js/, (route) =>
			route.fulfill({ body: '', contentType: 'text/javascript' }),
		);
		await page.goto(`./share/${story.chapters[1]!.id}/`);
		await expect(page.locator('main img')).toBeVisible();
		expect(await axeViolations(page)).toEqual([]);
	},
);

test(
	'axe finds no fault with the page for lost addresses, set in our own face',
	{ tag: ['@desktop', '@both'] },
	async ({ page }) => {
		await page.goto('./404.html');
		const faces = await page.evaluate(async () => {
			await document.fonts.ready;
			return [...document.fonts].map(({ status }) => status);
		});
		expect(faces).toEqual(['loaded']);
		expect(await axeViolations(page)).toEqual([]);
	},
);

for (const [i, [kind, path]] of Object.entries(otherPages).entries())
	test(
		`axe finds no fault with ${kind}`,
		{ tag: i % 2 ? '@phone' : '@desktop' },
		async ({ page }) => {
			await page.goto(`./${path}`);
			await expectExplorerReady(page);
			expect(await axeViolations(page)).toEqual([]);
		},
	);
