/** The loader in ordinary pages of other sites: how it comes there, and what the pages do to it. */
import { expect, test, type Page } from '@playwright/test';
import { loader, serveHostPages } from './host-pages.ts';
import { currentStep, eventually, rest } from './story-page.ts';
import { story } from './story.ts';

const graphic = story.embeds[0]!.id;
const at = (baseURL = '', name = graphic) => `${baseURL}embed/${name}/`;
const quotation = (baseURL?: string) =>
	`<blockquote data-report-embed="${graphic}"><a href="${at(baseURL)}">A graphic</a></blockquote>`;
const storyElement = (baseURL?: string) =>
	`<report-embed graphic="story"><a href="${at(baseURL, 'story')}">The story</a></report-embed>${loader(at(baseURL))}`;
const filler = '<p style="height:1200px">Text of the host.</p>';

const hosts: (() => unknown)[] = [];
test.afterEach(async () => {
	for (const close of hosts.splice(0)) await close();
});

async function open(page: Page, pages: Record<string, string>) {
	const { root, close } = await serveHostPages(pages);
	hosts.push(close);
	// a page has loaded once its frames have, and some of these never come
	await page.goto(`${root}host`, { waitUntil: 'domcontentloaded' });
}

const link = (page: Page) => page.getByRole('link', { name: 'A graphic' });
const block = (page: Page) => page.locator('report-embed');
const blockHeight = (page: Page) => block(page).evaluate(({ clientHeight }) => clientHeight);

/** Expects the graphic in the place of its link. */
async function expectGraphic(page: Page) {
	await expect(page.frameLocator('report-embed iframe').locator('svg.chart:visible')).toBeVisible();
	await expect(page.locator('report-embed iframe')).toBeVisible();
	await expect(link(page)).toHaveCount(0);
}

test.describe('comes to its host', { tag: ['@desktop'] }, () => {
	const ways: Record<string, string> = {
		'as a module': '<script type="module" src="SITEembed/v1.js"></script>',
		'in a bundle': '<script type="module" src="/bundle.js"></script>',
		'from a cache': '<script async src="/cache/a1b2.js"></script>',
		'from a cache that keeps its name': '<script async src="/cache/embed/v1.js"></script>',
		'with a version in its address': '<script async src="SITEembed/v1.js?ver=6.9"></script>',
		'before the quotation is parsed': '',
		'after a consent': `<script>
			addEventListener('load', async () => {
				const script = document.createElement('script');
				script.textContent = await (await fetch('SITEembed/v1.js')).text();
				document.body.append(script);
			});
		</script>`,
	};
	for (const [way, script] of Object.entries(ways)) {
		test(way, async ({ page, request, baseURL }) => {
			const text = await (await request.get('./embed/v1.js')).text();
			const first = script ? '' : `<script src="${baseURL}embed/v1.js"></script>`;
			await open(page, {
				host: first + quotation(baseURL) + script.replaceAll('SITE', baseURL ?? ''),
				'bundle.js': `export const other = 1;\n${text}`,
				'cache/a1b2.js': text,
				'cache/embed/v1.js': text,
			});
			await expectGraphic(page);
			expect(await page.locator('report-embed iframe').getAttribute('src')).toBe(at(baseURL));
		});
	}
});

test(
	'turns a quotation that is added later into its graphic',
	{ tag: ['@desktop'] },
	async ({ page, baseURL }) => {
		await open(page, { host: loader(at(baseURL)) });
		await page.waitForFunction(() => customElements.get('report-embed'));
		await page.evaluate((html) => {
			document.querySelector('#after')!.insertAdjacentHTML('beforebegin', `<div>${html}</div>`);
		}, quotation(baseURL));
		await expectGraphic(page);
	},
);

test(
	'sandboxes a frame whose site only an author’s link names',
	{ tag: ['@desktop'] },
	async ({ page, request, baseURL }) => {
		const text = await (await request.get('./embed/v1.js')).text();
		await open(page, {
			host: `${quotation(baseURL)}<script src="/bundle.js"></script>`,
			'bundle.js': text,
		});
		await expectGraphic(page);
		const sandbox = await page.locator('report-embed iframe').getAttribute('sandbox');
		expect(sandbox).toContain('allow-scripts');
		expect(sandbox).not.toContain('top-navigation');
	},
);

test.describe('keeps the link', { tag: ['@phone'] }, () => {
	const refusals = {
		'where the page is not there': { status: 404, body: 'Not found' },
		'where the page may not be framed': {
			headers: { 'x-frame-options': 'DENY' },
			contentType: 'text/html',
			body: 'A page',
		},
		'where another page answers': { contentType: 'text/html', body: 'A page' },
		'where the site is down': null,
	};
	for (const [name, answer] of Object.entries(refusals)) {
		test(name, async ({ page, baseURL }) => {
			await page.route(`**/embed/${graphic}/`, (route) =>
				answer ? route.fulfill(answer) : route.abort(),
			);
			await open(page, { host: quotation(baseURL) + loader(at(baseURL)) });
			await expect(page.locator('iframe')).toHaveCount(1);
			await expect(link(page)).toBeVisible();
			// the room that was kept for the graphic is given back
			await eventually(() => blockHeight(page)).toBeLessThan(120);
			await expect(link(page)).toBeVisible();
			await expect(page.locator('iframe')).toBeHidden();
		});
	}

	test('until the guest says hello', async ({ page, baseURL }) => {
		let answer = () => {};
		const answered = new Promise<void>((resolve) => (answer = resolve));
		await page.route(`**/embed/${graphic}/`, async (route) => {
			await answered;
			await route.continue();
		});
		await open(page, { host: quotation(baseURL) + loader(at(baseURL)) });
		await expect(page.locator('iframe')).toHaveCount(1);
		await expect(link(page)).toBeVisible();
		expect(await blockHeight(page)).toBeGreaterThan(500);
		answer();
		await expectGraphic(page);
	});
});

test(
	'brings the link back where the element is taken out and put in again, and the site is gone',
	{ tag: ['@phone', '@both'] },
	async ({ page, baseURL }) => {
		await open(page, { host: quotation(baseURL) + loader(at(baseURL)) });
		await expectGraphic(page);
		await page.route(`**/embed/${graphic}/`, (route) => route.abort());
		await page.evaluate(() => document.body.prepend(document.querySelector('report-embed')!));
		await expect(link(page)).toBeVisible();
		await eventually(() => blockHeight(page)).toBeLessThan(120);
	},
);

test.describe('carries the story where its frame sticks', () => {
	const styles: Record<string, ['scroll' | 'stepper', string]> = {
		'with overflow on the root alone': ['scroll', 'html{overflow-x:hidden}'],
		'with overflow on the body alone': ['scroll', 'body{overflow-x:hidden}'],
		'with overflow on root and body': ['stepper', 'html,body{overflow-x:hidden}'],
		'with overflow that clips': ['scroll', 'html,body{overflow-x:clip}'],
		'with frames that may not stick': ['stepper', 'iframe{position:relative!important}'],
	};
	for (const [i, [name, [mode, style]]] of Object.entries(styles).entries()) {
		test(name, { tag: [i % 2 ? '@phone' : '@desktop', '@both'] }, async ({ page, baseURL }) => {
			await open(page, {
				host: `<style>${style}</style>${filler}${storyElement(baseURL)}${filler}`,
			});
			const frame = page.frameLocator('report-embed iframe');
			await expect(frame.locator('html')).toHaveAttribute('data-mode', mode);
			if (mode === 'stepper') {
				await expect(page.locator('report-embed iframe')).toBeVisible();
				expect(await blockHeight(page)).toBeLessThan(1000);
				return;
			}
			await eventually(() => blockHeight(page)).toBeGreaterThan(10_000);
			await block(page).evaluate((element) => {
				scrollBy({ top: element.getBoundingClientRect().top + 3000, behavior: 'instant' });
			});
			await eventually(() =>
				page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top),
			).toBe(0);
			await eventually(() =>
				frame.locator('html').evaluate(() => Math.abs(scrollY - 3000)),
			).toBeLessThanOrEqual(1);
		});
	}
});

test.describe('a window that turns', { tag: ['@phone'] }, () => {
	const turn = (page: Page) => page.setViewportSize({ width: 844, height: 390 });

	async function openStory(page: Page, baseURL: string | undefined) {
		const below = `<p id="below">Text below the story.</p>${filler}`;
		await open(page, { host: `${filler}${storyElement(baseURL)}${filler}${below}` });
		await eventually(() => blockHeight(page)).toBeGreaterThan(10_000);
		return blockHeight(page);
	}

	test('leaves a reader below the story where they are', async ({ page, baseURL }) => {
		const length = await openStory(page, baseURL);
		const below = page.locator('#below');
		await below.evaluate((element) => element.scrollIntoView({ block: 'start' }));
		await turn(page);
		await expect(below).toBeInViewport();
		// a frame out of view lays nothing out: it has its new length when it comes into view again
		await block(page).evaluate((element) => {
			scrollBy({ top: element.getBoundingClientRect().bottom - 200, behavior: 'instant' });
		});
		await eventually(() => blockHeight(page)).not.toBe(length);
		await eventually(() =>
			block(page).evaluate((element) => element.getBoundingClientRect().bottom),
		).toBeGreaterThan(0);
	});

	test('leaves a reader above the story where they are', async ({ page, baseURL }) => {
		const length = await openStory(page, baseURL);
		await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
		await turn(page);
		expect(await page.evaluate(() => scrollY)).toBe(300);
		await block(page).evaluate((element) => element.scrollIntoView());
		await eventually(() => blockHeight(page)).not.toBe(length);
		const top = await block(page).evaluate((element) => element.getBoundingClientRect().top);
		expect(Math.abs(top)).toBeLessThanOrEqual(1);
	});

	test('keeps the step of a reader in the story', async ({ page, baseURL }) => {
		await openStory(page, baseURL);
		await block(page).evaluate((element) => {
			scrollBy({ top: element.getBoundingClientRect().top + 6000, behavior: 'instant' });
		});
		const frame = page.frames()[1]! as unknown as Page;
		await eventually(() => frame.evaluate(() => scrollY)).toBeGreaterThan(5900);
		await rest(frame);
		const step = await currentStep(frame);
		await turn(page);
		await eventually(() => currentStep(frame)).toBe(step);
		const offset = async () => {
			const passed = -(await block(page).evaluate(
				(element) => element.getBoundingClientRect().top,
			));
			return Math.abs((await frame.evaluate(() => scrollY)) - passed);
		};
		await eventually(offset).toBeLessThanOrEqual(1);
	});
});
