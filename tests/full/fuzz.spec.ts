/** Addresses and messages that nobody writes, at length: nothing runs, nothing breaks. */
import { expect } from '@playwright/test';
import fc from 'fast-check';
import { hostile } from '../fixtures/hostile.ts';
import { serveHostPages, embedMethods } from '../e2e/host-pages.ts';
import { expectExplorerReady } from '../e2e/story-page.ts';
import { story } from '../e2e/story.ts';
import { test as own } from '../e2e/test.ts';

// what is asked for in vain, and the host's own address, are no faults here
const test = own.extend({ faults: async ({ page: _ }, use) => use([]) });

const runs = Number(process.env['MUTATIONS'] ?? 400);

const word = fc.oneof(
	fc.constantFrom(...hostile, '__proto__', 'constructor', '%', '%00', '%E0%A4%A', '\u202e', ''),
	fc.constantFrom(...story.claims.map(({ id }) => id), ...story.sources.map(({ id }) => id)),
	fc.string({ unit: 'binary', maxLength: 20 }),
);
const key = fc.oneof(
	fc.constantFrom(
		'form',
		'q',
		'sort',
		'theme',
		'fit',
		'claim',
		'status',
		'topic',
		'columns',
		'toString',
	),
	word,
);
const query = fc.array(fc.tuple(key, word), { maxLength: 5 }).map((pairs) => {
	const search = new URLSearchParams();
	for (const [name, value] of pairs) search.append(name, value);
	return `?${search.toString()}`;
});
const raw = word.map((text) => encodeURI(text.toWellFormed()).replaceAll('#', '%23'));

test('any query and any hash leave each page whole', { tag: '@desktop' }, async ({ page }) => {
	const thrown: string[] = [];
	page.on('pageerror', (error) => thrown.push(String(error)));
	const paths = ['', 'explore/', `embed/${story.embeds[0]!.id}/`, 'embed/story/'];
	const asked = fc.sample(
		fc.tuple(
			fc.constantFrom(...paths),
			fc.oneof(
				query,
				raw.map((text) => `?${text}`),
			),
			raw,
		),
		{
			numRuns: runs,
			seed: 7,
		},
	);
	for (const [path, query, hash] of asked) {
		await page.goto('about:blank');
		await page.goto(`./${path}${query}#${hash}`);
		await expectExplorerReady(page);
		const seen = await page.evaluate(() => ({
			heading: document.querySelectorAll('h1').length,
			drawn: document.querySelectorAll('svg, table').length > 0,
			ran: (window as { ran?: unknown }).ran ?? null,
			polluted: 'polluted' in {},
		}));
		expect(seen, `${path}${query}#${hash}`).toEqual({
			heading: 1,
			drawn: true,
			ran: null,
			polluted: false,
		});
		expect(thrown, `${path}${query}#${hash}`).toEqual([]);
	}
});

test(
	'any message leaves a framed graphic and its host whole',
	{ tag: '@desktop' },
	async ({ page, baseURL }) => {
		const known = fc.record(
			{
				report: fc.oneof(fc.constant(1), fc.anything()),
				kind: fc.oneof(
					fc.constantFrom('height', 'length', 'link', 'hello', 'progress', 'step', 'init'),
					word,
				),
				px: fc.oneof(fc.double(), fc.constantFrom(NaN, -1, 1e9, '5')),
				href: word,
				graphic: word,
				title: word,
				message: fc.constantFrom('ready', 'height', 'link'),
				secret: word,
			},
			{ requiredKeys: [] },
		);
		const text = fc.oneof(
			word,
			word.map((one) => `[iFrameSizer]${one}`),
			word.map((one) => `pym${one}xPYMx`),
		);
		const messages = fc.sample(fc.oneof(known, text, fc.jsonValue()), {
			numRuns: runs * 5,
			seed: 7,
		});
		const { id, title } = story.embeds[0]!;
		const at = `${baseURL}embed/${id}/`;
		const { root, close } = await serveHostPages({ host: embedMethods['our loader']!(at, id) });
		await page.goto(`${root}host`);
		await expect.poll(() => page.frames().length).toBe(2);
		const frame = page.frames()[1]!;
		await frame.waitForLoadState('load');
		const sent = JSON.parse(JSON.stringify(messages)) as unknown[];
		// the host sends it to the frame, the frame to its host, and each to itself
		await page.evaluate((all) => {
			const framed = document.querySelector('iframe')!.contentWindow!;
			for (const one of all) for (const to of [framed, window]) to.postMessage(one, '*');
		}, sent);
		await frame.evaluate((all) => {
			for (const one of all) for (const to of [parent, window]) to.postMessage(one, '*');
		}, sent);
		await expect(frame.getByRole('heading', { level: 1 })).toHaveText(title);
		await expect(page.locator('#after')).toBeAttached();
		expect(page.url()).toBe(`${root}host`);
		expect(page.frames()).toHaveLength(2);
		for (const each of page.frames())
			expect(await each.evaluate(() => (window as { ran?: unknown }).ran ?? null)).toBeNull();
		await close();
	},
);
