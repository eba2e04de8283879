/** The parts around the story: the panel, the bar, colours, the record, files, frames, and no network. */
import { expect } from 'vitest';
import { steps } from '../e2e/story.ts';
import type { Browser } from './browser.ts';
import { desktop, phone, type Journey } from './journeys.ts';
import { eventually, expectShown, scrollToStep, seen } from './story.ts';
import { difference, marksInFile, marksOnPage, takenFiles, watch, type Mark } from './taken.ts';

/**
 * Whether a mark is where it is on the page: within a pixel. Words are within two at the point that they are
 * anchored to, at either end or in the middle, since WebKit sets them up to a twelfth wider at another scale.
 */
const isAt = ([element, x, y, width, height]: Mark, other: Mark | undefined): boolean => {
	if (element !== other?.[0]) return false;
	const [, ...box] = other;
	const away = (i: number, one: number) => Math.abs(one - box[i]!);
	if (element !== 'text') return [x, y, width, height].every((side, i) => away(i, side) < 1);
	const ends = [x - box[0], x + width - box[0] - box[2]];
	const isAnchored = [...ends, (ends[0]! + ends[1]!) / 2].some((end) => Math.abs(end) < 2);
	return isAnchored && away(1, y) < 2 && away(2, width) < Math.max(2, box[2] / 12);
};

/** Whether the explorer is drawn by its script. */
const isInteractive = (browser: Browser) =>
	browser.read(() => document.querySelector('#explorer[data-interactive]') !== null);

export const page: Journey[] = [
	...[phone, desktop].map((size): Journey => ({
		name: `the evidence of a link opens and closes at ${size.width}×${size.height}`,
		isShort: true,
		run: async ({ browser, site }) => {
			await browser.resize(size);
			await browser.open(site.address);
			await browser.click('.step a[data-evidence]');
			await eventually(() => seen(browser, '.panel h2')).toBe(1);
			await browser.press('Escape');
			await eventually(() => seen(browser, '.panel')).toBe(0);
		},
	})),
	...[phone, desktop].map((size): Journey => ({
		name: `“Display” has the room that it needs, and a tap beside it closes it at ${size.width}×${size.height}`,
		isShort: true,
		run: async ({ browser, site }) => {
			await browser.resize(size);
			await browser.open(site.address);
			await browser.click('.menu');
			await eventually(() => seen(browser, '#reading label')).toBe(6);
			const boxes = await browser.read(() =>
				['#reading', '#reading legend + div'].map((one) =>
					document.querySelector(one)!.getBoundingClientRect().toJSON(),
				),
			);
			const [list, choices] = boxes as DOMRect[];
			expect(list!.height).toBeLessThan(260);
			// its name stands before it in the row
			if (size === desktop) expect(choices!.left - list!.left).toBeGreaterThan(40);
			await browser.click('#reading label:has([value="dark"])');
			const paper = () =>
				browser.read(() => getComputedStyle(document.documentElement).backgroundColor);
			await eventually(paper).toBe('rgb(20, 19, 17)');
			await browser.clickAt(size.width / 2, size.height - 40);
			await eventually(() => seen(browser, '#reading label')).toBe(0);
			await browser.open(`${site.address}method/`);
			expect(await paper()).toBe('rgb(20, 19, 17)');
		},
	})),
	...[phone, desktop].map((size): Journey => ({
		name: `the record is filtered, and a cell opens and closes at ${size.width}×${size.height}`,
		run: async ({ browser, site }) => {
			await browser.resize(size);
			await browser.open(`${site.address}explore/?status=altered`);
			await eventually(() => isInteractive(browser)).toBe(true);
			const rows = () => browser.read(() => document.querySelectorAll('.record tbody tr').length);
			const altered = await rows();
			expect(altered).toBeGreaterThan(1);
			await browser.click('[data-cell="1-2"]');
			await eventually(() => seen(browser, '[aria-label="The opened claim"] h2')).toBe(1);
			await browser.press('Escape');
			await eventually(() => seen(browser, '[aria-label="The opened claim"] h2')).toBe(0);
			await browser.open(`${site.address}explore/`);
			await eventually(rows).toBeGreaterThan(altered);
		},
	})),
	{
		name: 'names of outlets stand upright in one line, a legend beside its choices, and the page for lost addresses has its icon',
		isShort: true,
		run: async ({ browser, site }) => {
			await browser.resize(phone);
			await browser.open(`${site.address}claims/`);
			const lines = await browser.read(() =>
				[...document.querySelectorAll('thead th + th a')].map((name) => {
					const range = document.createRange();
					range.selectNodeContents(name);
					// upright, each line has a left edge of its own
					return new Set([...range.getClientRects()].map(({ left }) => Math.round(left / 4))).size;
				}),
			);
			expect(lines.length).toBeGreaterThan(3);
			expect(lines.filter((count) => count > 1)).toEqual([]);
			const below = await browser.read(() => {
				const [legend, choice] = ['fieldset legend', 'fieldset label'].map((selector) => {
					const range = document.createRange();
					range.selectNodeContents(document.querySelector(selector)!);
					return range.getBoundingClientRect();
				});
				return choice!.top - legend!.bottom;
			});
			expect(below).toBeLessThan(0);
			await browser.open(`${site.address}404.html`);
			const icon = await browser.read(async () => {
				const { href } = document.querySelector<HTMLLinkElement>('link[rel=icon]')!;
				const blocked: string[] = [];
				document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
					blocked.push(blockedURI),
				);
				const image = new Image();
				image.src = href;
				await image.decode().catch(() => undefined);
				return blocked;
			});
			expect(icon).toEqual([]);
		},
	},
	{
		name: 'every file taken away has every mark at its place on the page',
		run: async ({ browser, site }) => {
			await browser.resize(desktop);
			await browser.open(`${site.address}explore/`);
			await eventually(() => isInteractive(browser)).toBe(true);
			const views = await browser.read(() =>
				[...document.querySelectorAll('.export')].map((one) => one.closest('[id]')!.id),
			);
			expect(views.length).toBeGreaterThan(5);
			await watch(browser);
			const expected: Mark[][] = [];
			for (const [i, view] of views.entries())
				for (const format of [1, 2]) {
					await browser.read(
						(view, format) => {
							const buttons = document.querySelectorAll<HTMLElement>(`#${view} .export button`);
							buttons[format]!.click();
						},
						view,
						format,
					);
					const count = () =>
						browser.read(() => (window as unknown as { taken: unknown[] }).taken.length);
					await eventually(count, `${view} ${format}`).toBe(2 * i + format);
					if (format === 1) expected.push(await marksOnPage(browser, view));
				}
			const files = await takenFiles(browser);
			const addresses = files.map(({ name, type, base64 }) =>
				site.publish(name, { type, body: Buffer.from(base64, 'base64') }),
			);
			for (const [i, view] of views.entries()) {
				await browser.open(addresses[2 * i]!);
				await watch(browser).catch(() => undefined);
				const marks = await marksInFile(browser);
				expect(marks.length, view).toBeGreaterThan(10);
				expect(marks.length, view).toBe(expected[i]!.length);
				const away = marks.filter((mark, j) => !isAt(mark, expected[i]![j]));
				expect(away, view).toEqual([]);
			}
			await browser.open(site.publish('blank', { type: 'text/html', body: '<!doctype html>' }));
			for (const [i, view] of views.entries()) {
				const pair = [addresses[2 * i + 1]!, addresses[2 * i]!] as [string, string];
				const { differ, drawn } = await difference(browser, pair);
				expect(drawn, view).toBeGreaterThan(0.01);
				expect(differ / drawn, view).toBeLessThan(0.1);
			}
		},
	},
	{
		name: 'the story in a frame of a phone is read step by step',
		isShort: true,
		run: async ({ browser, site }) => {
			const frame = `<iframe title="x" style="width:100%;height:640px;border:0" src="${site.address}embed/story/"></iframe>`;
			await browser.resize(phone);
			await browser.open(site.publish('frame', { type: 'text/html', body: hostOf(frame) }));
			await browser.inFrame(async (frame) => {
				const inside = { ...browser, ...frame };
				await eventually(() => seen(inside, '.controls button')).toBe(2);
				for (const step of steps.slice(0, 3)) {
					await frame.read(() => document.querySelector<HTMLElement>('[data-by="1"]')!.click());
					await expectShown(inside, step);
					expect(await seen(inside, '.controls button')).toBe(2);
				}
			});
		},
	},
	{
		name: 'in a sandbox without an origin the story is read, step by step or as an article',
		run: async ({ browser, site }) => {
			const frame = `<iframe sandbox="allow-scripts" title="x" style="width:100%;height:640px;border:0" src="${site.address}embed/story/"></iframe>`;
			await browser.resize(phone);
			await browser.open(site.publish('sandbox', { type: 'text/html', body: hostOf(frame) }));
			await browser.inFrame(async (frame) => {
				const drawn = () =>
					frame.read(
						() =>
							[...document.querySelectorAll('.picture.is-active svg, .static-figure svg')].filter(
								(one) => one.getClientRects().length > 0,
							).length,
					);
				await frame.read(() => document.querySelector<HTMLElement>('[data-by="1"]')!.click());
				await eventually(drawn).toBeGreaterThan(0);
			});
		},
	},
	...[phone, desktop].map((size): Journey => ({
		name: `the story moves with the page that embeds it at ${size.width}×${size.height}`,
		run: async ({ browser, site }) => {
			const body = `<report-embed graphic="story"><a href="${site.address}">The story</a></report-embed><script async src="${site.address}embed/v1.js"></script>`;
			await browser.resize(size);
			await browser.open(site.publish('host', { type: 'text/html', body: hostOf(body) }));
			const block = () =>
				browser.read(() => {
					const { top, height } = document.querySelector('report-embed')!.getBoundingClientRect();
					return { top: top + scrollY, height };
				});
			await eventually(async () => (await block()).height).toBeGreaterThan(10_000);
			const { top, height } = await block();
			for (const share of [0.3, 0.6, 0.2]) {
				await browser.read((y) => scrollTo({ top: y, behavior: 'instant' }), top + share * height);
				const passed = await browser.read((top) => scrollY - top, top);
				await browser.inFrame((frame) =>
					eventually(async () => Math.abs((await frame.read(() => scrollY)) - passed)).toBeLessThan(
						3,
					),
				);
			}
		},
	})),
	{
		name: 'without a network the story is read to its end, and the record is explored',
		isShort: true,
		run: async ({ browser, site }) => {
			await browser.resize(phone);
			await browser.open(site.address);
			const isKept = () =>
				browser.read(async () => {
					const page = await caches.match(location.href, { ignoreVary: true });
					return Boolean(page) && navigator.serviceWorker.controller?.state === 'activated';
				});
			await eventually(isKept).toBe(true);
			await site.stop();
			try {
				await browser.open(site.address);
				for (const step of [steps[4]!, steps.at(-1)!]) {
					await scrollToStep(browser, step);
					await expectShown(browser, step);
				}
				await browser.click('.step a[data-evidence]');
				await eventually(() => seen(browser, '.panel h2')).toBe(1);
				await browser.open(`${site.address}explore/`);
				await eventually(() => isInteractive(browser)).toBe(true);
			} finally {
				await site.start();
			}
		},
	},
];

/** A page of another site. */
const hostOf = (body: string) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host</title><style>body{margin:0}</style><h1>A host</h1><p style="height:900px">Before.</p>${body}<p style="height:900px">After.</p>`;
