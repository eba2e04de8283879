/** Faults of browsers and of time that `npm test` does not try: listed in docs/faults.md. */
import { expect } from '@playwright/test';
import { hosts } from '../e2e/hosts/page.ts';
import { expectShown, scrollTo, steps, story, test as own } from '../e2e/story.ts';

/** What a fault makes the browser say is no failure; what the reader has is looked at instead. */
const test = own.extend({ faults: async ({ page: _ }, use) => use([]) });
const mid = steps[Math.floor(steps.length / 2)]!;

test('storage denied: the story moves, and colours can be chosen', async ({ page }) => {
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				},
			});
	});
	await page.goto('./');
	await scrollTo(page, mid);
	await expectShown(page, mid);
	await page.getByRole('button', { name: 'Display' }).click();
	await page.locator('input[name="theme"][value="dark"]').check({ force: true });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const missing of ['IntersectionObserver', 'ResizeObserver'])
	test(`without ${missing} the story is the article with its stills`, async ({ page }) => {
		await page.addInitScript((name) => Reflect.deleteProperty(window, name), missing);
		await page.goto('./');
		await expect(page.locator('html')).not.toHaveClass(/alive/);
		await expect.poll(() => page.locator('.still svg').count()).toBeGreaterThan(20);
	});

test('without idle callbacks every graphic is drawn', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'requestIdleCallback'));
	await page.goto('./');
	await scrollTo(page, mid);
	await expectShown(page, mid);
});

test('fonts blocked: the words are there, and no page is wider than its window', async ({
	page,
}) => {
	await page.route(/\.woff2/, (route) => route.abort());
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.site.title);
	await scrollTo(page, mid);
	await expectShown(page, mid);
	expect(
		await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
	).toBeLessThanOrEqual(0);
});

test('twenty years from now the story says the same', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2045-11-21T12:00:00Z'));
	await page.goto('./');
	await expect(page.locator('.opening time').first()).toHaveAttribute(
		'datetime',
		story.site.published,
	);
	await expect(page.locator('.opening')).not.toContainText('2045');
	await page.goto(`./#${mid.id}`);
	await expect(page.locator(`#${mid.id} .words`)).toBeInViewport();
});

for (const path of [`embed/${story.embeds[0]!.id}/`, 'embed/story/', ''])
	test(`a frame of no size shows “/${path}” once it has one`, async ({ page, baseURL }) => {
		const { root, close } = await hosts({
			host: `<iframe title="x" width="0" height="0" style="border:0" src="${baseURL}${path}"></iframe>`,
		});
		await page.goto(`${root}host`);
		const frame = page.frames()[1]!;
		await frame.waitForLoadState('load');
		await page.evaluate(() =>
			Object.assign(document.querySelector('iframe')!, { width: '380', height: '700' }),
		);
		await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(frame.locator('svg.chart:visible').first()).toBeVisible();
		await close();
	});
