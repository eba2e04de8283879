import { expect, type Page } from '@playwright/test';
import { eventually, scrollToStep } from './story-page.ts';
import { firstOf, steps } from './story.ts';
import { test } from './test.ts';

/** The steps that should have a static figure: those whose view is not that of the step before. */
const changing = steps.filter((step, i) => {
	const before = steps[i - 1];
	const same = before?.chapter === step.chapter;
	return !same || JSON.stringify(before?.view) !== JSON.stringify(step.view);
});

/** What a reader sees of each step, in order. */
const seen = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.step')].map((step) => ({
			id: step.id,
			words: [...step.querySelectorAll('.words > p')].every((p) => p.checkVisibility()),
			stills: [...step.querySelectorAll('svg')].filter((svg) => {
				const { width, height } = svg.getBoundingClientRect();
				return svg.checkVisibility() && width > 100 && height > 50 && svg.childElementCount > 0;
			}).length,
		})),
	);
const stages = (page: Page) =>
	page.evaluate(
		() =>
			[...document.querySelectorAll('.stage')].filter((stage) => stage.checkVisibility()).length,
	);
const whole = steps.map(({ id }) => ({
	id,
	words: true,
	stills: changing.some((step) => step.id === id) ? 1 : 0,
}));

test.describe('with scripts off', () => {
	test.use({ javaScriptEnabled: false });

	test('every step has its words and its static figure, and there is no stage', async ({
		page,
	}) => {
		await page.goto('./');
		expect(await seen(page)).toEqual(whole);
		expect(await stages(page)).toBe(0);
	});

	test(
		'every graphic’s data can be opened as a table',
		{ tag: ['@phone', '@both'] },
		async ({ page }) => {
			await page.goto('./');
			const table = page.locator('.scene details').first();
			await table.locator('summary').click();
			await expect(table.locator('table')).toBeVisible();
		},
	);
});

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test(
		'every step has its static figure, and there is no stage',
		{ tag: '@phone' },
		async ({ page }) => {
			await page.goto('./');
			await eventually(() => seen(page)).toEqual(whole);
			expect(await stages(page)).toBe(0);
		},
	);

	test('the link to a step still leads to it', async ({ page }) => {
		const step = firstOf(4);
		await page.goto(`./#${step.id}`);
		await expect(page.locator(`#${step.id} .words > p`).first()).toBeInViewport();
	});
});

test(
	'on paper every step has its static figure, from wherever a reader prints',
	{ tag: '@desktop' },
	async ({ page }) => {
		await page.goto('./');
		await scrollToStep(page, firstOf(2));
		expect(await stages(page)).toBeGreaterThan(0);
		await page.emulateMedia({ media: 'print' });
		expect(await seen(page)).toEqual(whole);
		expect(await stages(page)).toBe(0);
		await page.emulateMedia({ media: 'screen' });
		expect(await stages(page)).toBeGreaterThan(0);
	},
);
