/** Graphics in other sites' pages, framed by every library and product that can be tried here. */
import { expect, test, type Frame, type Page } from '@playwright/test';
import { embedMethods, loader, serveHostPages } from './host-pages.ts';
import { eventually } from './story-page.ts';
import { story } from './story.ts';

const { embeds } = story;
const first = embeds[0]!;

test.describe.configure({ mode: 'parallel' });

/** Opens a page of another site; `faults` collects what it and the frame log. */
async function open(page: Page, body: string) {
	const { root, close } = await serveHostPages({ host: body });
	const faults: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(String(error)));
	await page.goto(`${root}host`);
	const openedFrame = async (): Promise<Frame> => {
		await eventually(() => page.frames().length).toBe(2);
		const frame = page.frames()[1]!;
		await eventually(() => frame.url()).toContain('/embed/');
		await frame.waitForLoadState('load');
		return frame;
	};
	return { faults, openedFrame, close };
}

const contentHeight = (frame: Frame) =>
	frame.evaluate(() => document.body.getBoundingClientRect().height);
const frameHeight = (page: Page) =>
	page.evaluate(() => {
		const element = (document.querySelector('iframe') ??
			document.querySelector('side-chain')?.shadowRoot?.querySelector('iframe'))!;
		const { borderTopWidth, borderBottomWidth } = getComputedStyle(element);
		const { height } = element.getBoundingClientRect();
		return height - parseFloat(borderTopWidth) - parseFloat(borderBottomWidth);
	});

/** Expects the frame to have the width that its host gives it, and the height of its content at that width. */
async function expectToFit(page: Page, frame: Frame) {
	const element = await frame.frameElement();
	await eventually(async () => {
		const given = await element.evaluate((frame: HTMLElement) => frame.clientWidth);
		return (await frame.evaluate(() => innerWidth)) - given;
	}).toBe(0);
	await eventually(async () =>
		Math.abs((await frameHeight(page)) - (await contentHeight(frame))),
	).toBeLessThanOrEqual(2);
}

for (const [name, way] of Object.entries(embedMethods)) {
	test(`${name} gives a graphic its height, after load and after every change of width`, async ({
		page,
		baseURL,
	}) => {
		const at = `${baseURL}embed/${first.id}/`;
		const { faults, openedFrame, close } = await open(page, way(at, first.id));
		const frame = await openedFrame();
		await expect(frame.locator('svg.chart:visible')).toHaveCount(1);
		await expectToFit(page, frame);
		const seen = new Set([await contentHeight(frame)]);
		for (const width of [360, 900, 320]) {
			await page.setViewportSize({ width, height: 800 });
			await expectToFit(page, frame);
			seen.add(await contentHeight(frame));
		}
		expect(seen.size).toBeGreaterThan(2);
		await expect(page.locator('#after')).toBeVisible();
		expect(faults).toEqual([]);
		await close();
	});
}

for (const { id, title } of embeds) {
	test(`“${id}” is whole in a sandboxed frame of 280 px, in the dark theme`, async ({
		page,
		baseURL,
	}) => {
		const heights = `<script>addEventListener('message', ({ data }) => { if (data.report) document.querySelector('iframe').style.height = data.px + 'px' })</script>`;
		const { faults, openedFrame, close } = await open(
			page,
			`<iframe sandbox="allow-scripts" title="x" width="280" style="border:0" src="${baseURL}embed/${id}/?theme=dark&fit=1"></iframe>${heights}`,
		);
		const frame = await openedFrame();
		await expect(frame.getByRole('heading', { name: title })).toBeVisible();
		await expect(frame.locator('svg.chart:visible')).toHaveCount(1);
		await expectToFit(page, frame);
		expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
		expect(await contentHeight(frame)).toBeLessThanOrEqual(1000);
		const paper = await frame.evaluate(
			() => getComputedStyle(document.documentElement).backgroundColor,
		);
		expect(paper).toBe('rgb(20, 19, 17)');
		expect(faults).toEqual([]);
		await close();
	});
}

test('a claim that the address names is named above the graphic and ringed in it', async ({
	page,
}) => {
	const { claims, site } = story;
	const specimen = claims.find(({ id }) => id === site.specimen)!;
	for (const [graphic, { id, label }] of [
		['overlap', specimen],
		['who-says-so', specimen],
		['figures', claims.find(({ id }) => id === site.totals.killed)!],
	] as const) {
		await page.goto(`./embed/${graphic}/?focus=${id}`);
		await expect(page.getByText(`Marked: ${label}`)).toBeVisible();
		const drawing = page.locator('svg.chart:visible');
		const mark = (await drawing.locator('.focused').first().boundingBox())!;
		const ring = (await drawing.locator('.focus-ring').first().boundingBox())!;
		expect(ring.x).toBeLessThan(mark.x);
		expect(ring.y).toBeLessThan(mark.y + mark.height / 2);
		expect(ring.x + ring.width).toBeGreaterThan(mark.x + mark.width);
		expect(ring.y + ring.height).toBeGreaterThan(mark.y + mark.height / 2);
	}
	await page.goto('./embed/overlap/?focus=no-such-claim');
	await expect(page.locator('.focus-ring, .focused')).toHaveCount(0);
	await expect(page.locator('[data-description]:visible')).toHaveCount(0);
});

test('a table that a reader opens makes the frame grow, and closing it makes it shrink', async ({
	page,
	baseURL,
}) => {
	const at = `${baseURL}embed/${first.id}/`;
	const { openedFrame, close } = await open(page, embedMethods['our loader']!(at, first.id));
	const frame = await openedFrame();
	await frame.evaluate(() => document.fonts.ready.then(() => undefined));
	await expectToFit(page, frame);
	const before = await frameHeight(page);
	await frame.locator('summary').click();
	await eventually(() => frameHeight(page)).toBeGreaterThan(before);
	await expectToFit(page, frame);
	await frame.locator('summary').click();
	await eventually(async () => Math.abs((await frameHeight(page)) - before)).toBeLessThanOrEqual(1);
	await close();
});

/** The script of another frame in the same page, which sends everybody messages that only our frame or its host may send. */
const hostileSibling = `
	const evil = [null, '', {}, [], 1, '[iFrameSizer]', 'pymxPYMxaxPYMxheightxPYMx5',
		{ report: 1, kind: 'height', px: 5 }, { report: 1, kind: 'length', px: 1e9 },
		{ report: 1, kind: 'link', href: 'javascript:alert(1)' },
		{ report: 1, kind: 'link', href: 'https://example.org/' },
		{ report: 1, kind: 'hello', graphic: 'x', title: 'taken over' }];
	for (const words of evil) {
		parent.postMessage(words, '*');
		for (let i = 0; i < parent.length; i++) parent.frames[i].postMessage(words, '*');
	}
	parent.postMessage('done', '*');`;

test('the loader dispatches events, and ignores hostile messages', async ({ page, baseURL }) => {
	const at = `${baseURL}embed/${first.id}/`;
	const listen = `<script>window.events = []; for (const name of ['ready', 'resize', 'step']) addEventListener(name, ({ detail }) => detail?.constructor === Object && events.push(name));</script>`;
	const { faults, openedFrame, close } = await open(
		page,
		`${listen}${embedMethods['our loader']!(at, first.id)}`,
	);
	const frame = await openedFrame();
	await expectToFit(page, frame);
	await page.evaluate((source) => {
		const sibling = document.createElement('iframe');
		sibling.srcdoc = `<script>${source}</script>`;
		return new Promise<void>((done) => {
			addEventListener('message', ({ data }) => data === 'done' && done());
			document.body.append(sibling);
		});
	}, hostileSibling);
	for (const hostile of [
		null,
		'',
		{},
		'[iFrameSizer]',
		{ report: 1, kind: 'progress', px: 1e9 },
		{ message: 'ready', secret: null },
	])
		await page.evaluate(
			(words) => document.querySelector('iframe')!.contentWindow!.postMessage(words, '*'),
			hostile,
		);
	await expectToFit(page, frame);
	await expect(page.locator('report-embed iframe')).toHaveAttribute('title', first.title);
	expect(page.url()).toContain('/host');
	expect(await page.evaluate(() => (window as unknown as { events: string[] }).events)).toEqual(
		expect.arrayContaining(['ready', 'resize']),
	);
	expect(faults).toEqual([]);
	await close();
});

test('an element without a valid graphic logs an error, and keeps its link', async ({
	page,
	baseURL,
}) => {
	const { faults, close } = await open(
		page,
		`<report-embed graphic="No Such"><a href="/">A graphic</a></report-embed>${loader(`${baseURL}embed/x/`)}`,
	);
	await eventually(() => faults.join()).toContain('expected graphic=');
	await expect(page.getByRole('link', { name: 'A graphic' })).toBeVisible();
	await close();
});
