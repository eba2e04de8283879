import { expect } from '@playwright/test';
import { found } from './found.ts';
import {
	expectAlive,
	expectShown,
	expectStills,
	otherPages,
	scrollTo,
	steps,
	story,
	test,
} from './story.ts';

const mid = steps[Math.floor(steps.length / 2)]!;

// By day on a phone and by night on a desktop; every page in every colour and window: `tests/full`.

test('axe finds no fault with the story at its top', async ({ page }) => {
	await page.goto('./');
	expect(await found(page)).toEqual([]);
});

test('axe finds no fault with the story in the middle of a chapter', async ({ page }) => {
	await page.goto('./');
	await scrollTo(page, mid);
	await expectShown(page, mid);
	expect(await found(page)).toEqual([]);
});

// the longest pages take longest: once
for (const [form, tag] of Object.entries({ stepper: [], plain: '@phone' }))
	test(`axe finds no fault with the story’s form: ${form}`, { tag }, async ({ page }) => {
		await page.goto(`./?form=${form}#${mid.id}`);
		await expect(page.locator(`#${mid.id} .words`)).toBeInViewport();
		await page.getByRole('button', { name: 'Display' }).click();
		await expect(page.locator('#reading')).toBeVisible();
		if (form === 'plain') await expectStills(page);
		expect(await found(page)).toEqual([]);
	});

test('axe finds no fault with a chapter’s own address', async ({ page }) => {
	// a reader's browser goes straight on from there
	await page.route(/onward-[^/]*\.js/, (route) =>
		route.fulfill({ body: '', contentType: 'text/javascript' }),
	);
	await page.goto(`./share/${story.chapters[1]!.id}/`);
	await expect(page.locator('main img')).toBeVisible();
	expect(await found(page)).toEqual([]);
});

test('axe finds no fault with the page for lost addresses, set in our own face', async ({
	page,
}) => {
	await page.goto('./404.html');
	const faces = await page.evaluate(async () => {
		await document.fonts.ready;
		return [...document.fonts].map(({ status }) => status);
	});
	expect(faces).toEqual(['loaded']);
	expect(await found(page)).toEqual([]);
});

// each in one window; in all, by day and by night: `tests/full`
for (const [i, [kind, path]] of Object.entries(otherPages).entries())
	test(
		`axe finds no fault with ${kind}`,
		{ tag: i % 2 ? '@phone' : '@desktop' },
		async ({ page }) => {
			await page.goto(`./${path}`);
			await expectAlive(page);
			expect(await found(page)).toEqual([]);
		},
	);
