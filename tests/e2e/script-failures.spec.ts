/** What a reader has when scripts or sheets do not come, come in half, or throw: listed in docs/faults.md. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, type Route } from '@playwright/test';
import { widths } from '../../src/lib/charts/types.ts';
import { expectArticle, expectShown, scrollToStep } from './story-page.ts';
import { steps, story, type Step } from './story.ts';
import { test } from './test.ts';

/** Expects the stage to show the step's static figure, and the table below it to be open. */
async function expectStaticFigureOnStage(page: Page, step: Step): Promise<void> {
	await scrollToStep(page, step);
	const figure = page.locator(
		`.scene:has(#${step.id}) figure.is-active[data-graphic="${step.view.graphic}"]`,
	);
	await expect(figure.locator('.drawn:visible .picture.is-active > svg')).toHaveCount(1);
	await expect(page.locator(`.scene:has(#${step.id}) .tables details[open] table`)).not.toHaveCount(
		0,
	);
	await expect(figure.locator('.description')).not.toBeEmpty();
}

/** The moment at which the tests hold the page's clock; a busy machine may take a while to get there. */
const later = new Date(story.site.published).getTime() + 60_000;

/** Expects the page to have logged what the test broke, and nothing else. */
function forgive(faults: string[], expected: RegExp): void {
	expect(faults.filter((fault) => !expected.test(fault))).toEqual([]);
	expect(faults.length).toBeGreaterThan(0);
	faults.length = 0;
}

for (const [path, tag] of [
	['', '@phone'],
	['embed/story/', '@desktop'],
] as const)
	test(
		`“/${path}” without its script is the article with its static figures`,
		{ tag: [tag, '@both'] },
		async ({ page, faults }) => {
			await page.route(/\/story-client-[^/]*\.js/, (route) => route.abort());
			await page.goto(`./${path}`);
			await expectArticle(page);
			forgive(faults, /ERR_FAILED/);
		},
	);

test(
	'a script cut off half-way leaves the article with its static figures',
	{ tag: ['@phone', '@both'] },
	async ({ page, faults }) => {
		await page.route(/\/story-client-[^/]*\.js/, async (route) => {
			const body = await (await route.fetch()).text();
			await route.fulfill({
				contentType: 'text/javascript',
				body: body.slice(0, body.length / 2),
			});
		});
		await page.goto('./');
		await expectArticle(page);
		forgive(faults, /SyntaxError/);
	},
);

test(
	'the first words are seen while the sheet that parts them from the rest is waited for, a second at most',
	{ tag: ['@phone', '@both'] },
	async ({ page, faults }) => {
		await page.clock.install({ time: story.site.published });
		await page.clock.pauseAt(later);
		await page.route(/\/first-paint\.[^/]*\.css/, () => {}); // never answers
		await page.goto('./', { waitUntil: 'commit' });
		await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
		await expect(page.locator('.standfirst')).toHaveText(story.site.standfirst);
		await expect(page.locator('.specimen')).toHaveCount(0);
		await page.clock.fastForward(1000);
		await page.clock.resume();
		await page.waitForLoadState('domcontentloaded');
		await scrollToStep(page, steps.at(-1)!);
		await expectShown(page, steps.at(-1)!);
		expect(faults).toEqual([]);
	},
);

test(
	'the same, where the page itself stops for longer before it has come to the sheet',
	{ tag: ['@phone', '@both'] },
	async ({ page, baseURL, faults }) => {
		const html = await (await page.request.get('./')).text();
		const half = html.indexOf('<style>') + 100;
		let goOn = () => {};
		const awaited = new Promise<void>((done) => (goOn = done));
		const server = createServer(async ({ url = '' }, answer) => {
			if (/first-paint/.test(url)) return; // never answers
			if (url !== '/')
				return answer.writeHead(307, { location: `${baseURL}${url.slice(1)}` }).end();
			answer.writeHead(200, { 'content-type': 'text/html' }).write(html.slice(0, half));
			await awaited;
			answer.end(html.slice(half));
		});
		await new Promise<void>((done) => server.listen(0, done));
		await page.clock.install({ time: story.site.published });
		await page.clock.pauseAt(later);
		await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`, {
			waitUntil: 'commit',
		});
		await expect(page.locator('html')).toHaveClass(/has-stage/);
		await page.clock.fastForward(1000);
		goOn();
		await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
		await expect(page.locator('.specimen')).toHaveCount(0);
		await page.clock.fastForward(1000);
		await expect(page.locator('.scene').last()).toBeAttached();
		server.closeAllConnections();
		server.close();
		// scripts and faces of another origin than the page's are refused, which is no matter here
		faults.length = 0;
	},
);

test(
	'the story goes on without the sheet that parts its first words from the rest',
	{ tag: ['@phone', '@both'] },
	async ({ page, faults }) => {
		await page.route(/\/first-paint\.[^/]*\.css/, (route) => route.abort());
		await page.goto('./');
		await scrollToStep(page, steps.at(-1)!);
		await expectShown(page, steps.at(-1)!);
		forgive(faults, /ERR_FAILED/);
	},
);

/** Two steps of neighbouring chapters, with two pictures. */
const apart = story.chapters
	.slice(1, 3)
	.map((chapter) => steps.find((step) => step.chapter === chapter.id)!);

for (const [lost, answer] of Object.entries({
	'do not come': (route: Route) => route.abort(),
	'come cut off': (route: Route) =>
		route.fulfill({
			contentType: 'image/svg+xml',
			body: '<svg xmlns="http://www.w3.org/2000/svg"><g',
		}),
	'are another story’s': (route: Route) =>
		route.fulfill({
			contentType: 'image/svg+xml',
			body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
		}),
}))
	test(
		`where a wide window’s drawings ${lost}, each step has its static figure on the stage, and its table`,
		{ tag: '@desktop' },
		async ({ page, faults }) => {
			await page.route('**/drawings.svg', answer);
			await page.goto('./');
			for (const step of apart) {
				await expectStaticFigureOnStage(page, step);
				await expectShown(page, step);
			}
			if (lost !== 'are another story’s') forgive(faults, /ERR_FAILED|drawings\.svg/);
		},
	);

test(
	'where one of a wide window’s drawings is missing, its step has the static figure, and the others theirs',
	{ tag: '@desktop' },
	async ({ page }) => {
		const [whole, missing] = apart as [Step, Step];
		await page.route('**/drawings.svg', async (route) => {
			const drawings = await (await route.fetch()).text();
			const body = drawings.replace(`data-step="${missing.id}"`, 'data-step=""');
			await route.fulfill({ contentType: 'image/svg+xml', body });
		});
		await page.goto('./');
		const widthOf = (step: Step) =>
			page
				.locator(`.scene:has(#${step.id}) .drawn:visible .picture.is-active > svg`)
				.evaluate((svg: SVGSVGElement) => svg.viewBox.baseVal.width);
		await expectStaticFigureOnStage(page, missing);
		expect(await widthOf(missing)).toBe(widths.narrow);
		await scrollToStep(page, whole);
		await expectShown(page, whole);
		expect(await widthOf(whole)).toBe(widths.wide);
		await expect(page.locator(`.scene:has(#${whole.id}) .tables details[open]`)).toHaveCount(0);
	},
);
