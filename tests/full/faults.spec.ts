/** Faults of browsers and of time that `npm test` does not try: listed in docs/faults.md. */
import { expect, type Page } from '@playwright/test';
import { serveHostPages } from '../e2e/host-pages.ts';
import { denyStorage, expectArticle, expectShown, scrollToStep } from '../e2e/story-page.ts';
import { steps, story } from '../e2e/story.ts';
import { test as own } from '../e2e/test.ts';

/** What a fault makes the browser say is no failure; what the reader has is looked at instead. */
const test = own.extend({ faults: async ({ page: _ }, use) => use([]) });
const mid = steps[Math.floor(steps.length / 2)]!;

/** Has the server never answer what is asked for at such an address, till it is let go. */
async function hang(page: Page, address: RegExp): Promise<() => void> {
	let letGo = () => {};
	const gone = new Promise<void>((done) => (letGo = done));
	await page.route(address, async (route) => {
		await gone;
		await route.continue().catch(() => undefined);
	});
	return letGo;
}

test('a script that never answers: the article with its static figures after ten seconds, and the reader’s choice once it has come', async ({
	page,
}) => {
	await page.clock.install();
	const letGo = await hang(page, /\/story-client-[^/]*\.js/);
	await page.goto('./', { waitUntil: 'commit' });
	await expect(page.locator('.chapter').last()).toBeAttached();
	await expect(page.locator('html')).toHaveClass(/has-stage/);
	await page.clock.fastForward(11_000);
	await expectArticle(page);
	letGo();
	// it does not take the article away from a reader who is in the midst of it
	await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
	await expectArticle(page);
	await page.evaluate(() =>
		document.querySelector<HTMLInputElement>('input[name="mode"][value="scroll"]')!.click(),
	);
	await scrollToStep(page, mid);
	await expectShown(page, mid);
});

test(
	'wide drawings that never answer: the static figures after ten seconds',
	{ tag: '@desktop' },
	async ({ page }) => {
		await hang(page, /\/drawings\.svg/);
		await page.goto('./');
		await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
		// the first is the server's, and wide
		await scrollToStep(page, steps[0]!);
		await expectShown(page, steps[0]!);
		await scrollToStep(page, mid);
		await expect
			.poll(
				() =>
					page.locator(`.scene:has(#${mid.id}) .drawn:visible .picture.is-active > svg`).count(),
				{
					timeout: 20_000,
				},
			)
			.toBe(1);
		await expectShown(page, mid);
	},
);

/** The stepper's code. */
const stepper = /\/scripts\/stepper-[^/]*\.js/;

test('the stepper’s code does not come: the article with its static figures', async ({ page }) => {
	let asked = false;
	await page.route(stepper, (route) => {
		asked = true;
		return route.abort();
	});
	await page.goto('./embed/story/?form=stepper');
	await expectArticle(page);
	expect(asked).toBe(true);
});

for (const comes of [true, false])
	test(`the stepper’s code ${comes ? 'comes' : 'is lost'} when the reader has chosen another form: that form stays`, async ({
		page,
	}) => {
		let letGo = () => {};
		const gone = new Promise<void>((done) => (letGo = done));
		let asked = false;
		let answered = false;
		await page.route(stepper, async (route) => {
			asked = true;
			await gone;
			await (comes ? route.continue() : route.abort());
			answered = true;
		});
		await page.goto('./');
		const html = page.locator('html');
		for (const form of ['stepper', 'scroll']) {
			await page.evaluate(
				(form) =>
					document.querySelector<HTMLInputElement>(`input[name="mode"][value="${form}"]`)!.click(),
				form,
			);
			await expect(html).toHaveAttribute('data-mode', form);
			await expect.poll(() => asked).toBe(true);
		}
		letGo();
		await expect.poll(() => answered).toBe(true);
		await scrollToStep(page, mid);
		await expectShown(page, mid);
		await expect(html).toHaveAttribute('data-mode', 'scroll');
		await expect(page.locator('.controls')).toBeHidden();
	});

test('the page itself is cut off half-way: what has come is read, and moves', async ({ page }) => {
	await page.route('./', async (route) => {
		const html = await (await route.fetch()).text();
		await route.fulfill({ contentType: 'text/html', body: html.slice(0, html.length / 2) });
	});
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.site.title);
	await expect(page.locator('.step').first()).toBeAttached();
	expect(await page.locator('.step').count()).toBeLessThan(steps.length);
	await scrollToStep(page, steps[2]!);
	await expectShown(page, steps[2]!);
});

for (const [fault, breaks] of [
	[
		'does not come',
		(page: Page) => page.route(/\/explore-client-[^/]*\.js/, (route) => route.abort()),
	],
	['never answers', (page: Page) => hang(page, /\/(explore-client-[^/]*\.js|record\.json)/)],
] as const)
	test(`the explorer’s code ${fault}: the whole record as the server drew it`, async ({ page }) => {
		await breaks(page);
		await page.goto('./explore/', { waitUntil: 'commit' });
		const { label } = story.claims.at(-1)!;
		await expect(page.getByText(label).first()).toBeAttached();
		await expect(page.locator('main svg:visible').first()).toBeVisible();
		await expect(page.locator('#explorer:not([data-interactive])')).toBeAttached();
		// its scripts are no matter of the form in which the story is read
		await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
	});

test('storage denied: the story moves, and colours can be chosen', async ({ page }) => {
	await denyStorage(page);
	await page.goto('./');
	await scrollToStep(page, mid);
	await expectShown(page, mid);
	await page.getByRole('button', { name: 'Display' }).click();
	await page.locator('input[name="theme"][value="dark"]').check({ force: true });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const missing of ['IntersectionObserver', 'ResizeObserver'])
	test(`without ${missing} the story is the article with its static figures`, async ({ page }) => {
		await page.addInitScript((name) => Reflect.deleteProperty(window, name), missing);
		await page.goto('./');
		await expect(page.locator('html')).not.toHaveClass(/has-stage/);
		await expect.poll(() => page.locator('.static-figure svg').count()).toBeGreaterThan(20);
	});

test('without idle callbacks every graphic is drawn', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'requestIdleCallback'));
	await page.goto('./');
	await scrollToStep(page, mid);
	await expectShown(page, mid);
});

for (const [fault, breaks] of [
	['blocked', (page: Page) => page.route(/\.woff2/, (route) => route.abort())],
	['that never answer', (page: Page) => hang(page, /\.woff2/)],
] as const)
	test(`fonts ${fault}: the words are there, and no page is wider than its window`, async ({
		page,
	}) => {
		await breaks(page);
		await page.goto('./', { waitUntil: 'commit' });
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.site.title);
		await expect(page.locator(`#${mid.id}`)).toBeAttached();
		await scrollToStep(page, mid);
		await expectShown(page, mid);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
		).toBeLessThanOrEqual(0);
	});

for (const year of ['2005', '2045'])
	test(`by a clock that says ${year} the story says the same`, async ({ page }) => {
		await page.clock.setFixedTime(new Date(`${year}-11-21T12:00:00Z`));
		await page.goto('./');
		await expect(page.locator('.opening time').first()).toHaveAttribute(
			'datetime',
			story.site.published,
		);
		await expect(page.locator('.opening')).not.toContainText(year);
		await page.goto(`./#${mid.id}`);
		await expect(page.locator(`#${mid.id} .words`)).toBeInViewport();
	});

for (const path of [`embed/${story.embeds[0]!.id}/`, 'embed/story/', ''])
	test(`a frame of no size shows “/${path}” once it has one`, async ({ page, baseURL }) => {
		const { root, close } = await serveHostPages({
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
