/** The room that frames keep for graphics before these have come, against what the graphics need. */
import { expect, test, type Page } from '@playwright/test';
import { snippets } from '../../src/lib/embed/snippet.ts';
import { cardRoom, type Room } from '../../src/lib/embed/frame-room.ts';
import { serveHostPages } from './host-pages.ts';
import { eventually, watchShifts } from './story-page.ts';
import { story } from './story.ts';

test.describe.configure({ mode: 'parallel' });

const { embeds } = story;

/** The rooms that the build has written into the loader. */
async function builtRooms(page: Page): Promise<Record<string, Room>> {
	const text = await (await page.request.get('./embed/v1.js')).text();
	const literal = /\{[^{}]*:\[\{from:[\s\S]*?\}\]\}/.exec(text)?.[0];
	return page.evaluate<Record<string, Room>>(`(${literal})`);
}

const widths = [320, 360, 390, 480, 583, 600, 768, 1000];

/** What each page needs in frames of these widths, in CSS pixels. */
async function needs(page: Page): Promise<Record<string, number[]>> {
	const needed: Record<string, number[]> = {};
	for (const { id } of embeds) {
		await page.goto(`./embed/${id}/`);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		needed[id] = [];
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			needed[id].push(await page.evaluate(() => document.body.getBoundingClientRect().height));
		}
	}
	return needed;
}

test(
	'a plain frame is as high as its graphic needs at every width, also under a reset',
	{ tag: '@desktop' },
	async ({ page, baseURL }) => {
		const rooms = await builtRooms(page);
		const needed = await needs(page);
		const frames = embeds.flatMap(({ id, title }) => {
			const { frame } = snippets({
				graphic: id,
				title,
				alt: '',
				root: baseURL ?? '',
				room: rooms[id]!,
			});
			return widths.map((width) => `<div style="width:${width}px">${frame}</div>`);
		});
		const reset = '<style>iframe{height:auto;max-width:100%}body{max-width:none!important}</style>';
		const { root, close } = await serveHostPages({ host: reset + frames.join('') });
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.route('**/embed/*/', (route) => route.abort());
		await page.goto(`${root}host`);
		const heights = await page
			.locator('iframe')
			.evaluateAll((frames) => frames.map(({ clientHeight }) => clientHeight));
		await close();
		expect(heights).toHaveLength(embeds.length * widths.length);
		embeds.forEach(({ id }, i) =>
			widths.forEach((width, j) => {
				const need = needed[id]![j]!;
				const spare = heights[i * widths.length + j]! - need;
				expect(spare, `${id} needs ${need} at ${width}`).toBeGreaterThanOrEqual(-1);
				expect(spare, `${id} needs ${need} at ${width}`).toBeLessThanOrEqual(90);
			}),
		);
	},
);

for (const [i, { id }] of embeds.entries()) {
	test(
		`“${id}” moves its host’s page by nothing that is seen when it comes`,
		{ tag: [i % 2 ? '@phone' : '@desktop', '@both'] },
		async ({ page, baseURL }) => {
			const at = `${baseURL}embed/${id}/`;
			const body = `<p>Text.</p><report-embed graphic="${id}"><a href="${at}">A graphic</a></report-embed><p>Text below.</p>`;
			// the loader is there before the first paint, as from a browser's cache
			const script = `<script src="${baseURL}embed/v1.js"></script>`;
			const { root, close } = await serveHostPages({ host: script + body });
			const shifts = await watchShifts(page);
			await page.goto(`${root}host`);
			const frame = page.frameLocator('report-embed iframe');
			await expect(frame.locator('svg.chart:visible')).toBeVisible();
			const misfit = async () => {
				const height = await page
					.locator('report-embed')
					.evaluate(({ clientHeight }) => clientHeight);
				const needed = await frame
					.locator('body')
					.evaluate((content) => content.getBoundingClientRect().height);
				return Math.abs(height - needed);
			};
			await eventually(misfit).toBeLessThanOrEqual(2);
			expect(await shifts()).toBeLessThanOrEqual(0.01);
			await close();
		},
	);
}

/** What the gallery's script knows of cards: their heights. */
async function cardRooms(page: Page): Promise<Record<string, Room>> {
	await page.goto('./embed/');
	const heights = await page
		.locator('select[name="claim"] option')
		.evaluateAll((options) =>
			(options as HTMLOptionElement[]).map(({ value, dataset }) => [value, dataset['heights']]),
		);
	return Object.fromEntries(
		heights.map(([id, text]) => [id, cardRoom(text!.split(' ').map(Number))]),
	) as Record<string, Room>;
}

/** Five claims from all over the story, and in `test:full` each. */
const someClaims = story.claims.filter((_, i, { length }) => i % Math.ceil(length / 5) === 0);

for (const { claims, tag } of [
	{ claims: someClaims, tag: '@desktop' },
	{ claims: story.claims, tag: '@desktop @full' },
])
	for (const width of [320, 640])
		test(
			`frames and elements of ${width} px are as high as the cards of ${claims.length} claims`,
			{ tag: tag.split(' ') },
			async ({ page, baseURL }) => {
				const rooms = await cardRooms(page);
				const snippetsOf = ({ id, label }: (typeof claims)[number]) =>
					snippets({
						...{ graphic: `claim/${id}`, title: label, alt: '', root: baseURL ?? '' },
						room: rooms[id]!,
					});
				await page.setViewportSize({ width, height: 900 });
				const needed: number[] = [];
				for (const { id } of claims) {
					await page.goto(`./embed/claim/${id}/`);
					await page.evaluate(() => document.fonts.ready.then(() => undefined));
					needed.push(await page.evaluate(() => document.body.getBoundingClientRect().height));
				}
				const body = claims.map(snippetsOf).map(({ frame, element }) => frame + element);
				const style = '<style>body{max-width:none;padding:0}</style>';
				const { root, close } = await serveHostPages({ host: style + body.join('') });
				// a frame whose page never comes keeps its room for some seconds
				await page.route('**/embed/claim/*/', () => undefined);
				await page.goto(`${root}host`, { waitUntil: 'commit' });
				await expect(page.locator('report-embed iframe')).toHaveCount(claims.length);
				for (const kind of ['div > iframe', 'report-embed']) {
					const heights = await page
						.locator(kind)
						.evaluateAll((elements) => elements.map(({ clientHeight }) => clientHeight));
					const off = claims.flatMap(({ id }, i) =>
						Math.abs(heights[i]! - needed[i]!) <= 2 ? [] : `${id}: ${heights[i]} for ${needed[i]}`,
					);
					expect(off, kind).toEqual([]);
				}
				await close();
			},
		);

test('a snippet keeps the room before the loader has come', async ({ page, baseURL }) => {
	const rooms = await builtRooms(page);
	const [{ id, title }] = embeds as [(typeof embeds)[number]];
	const { element } = snippets({
		graphic: id,
		title,
		alt: '',
		root: baseURL ?? '',
		room: rooms[id]!,
	});
	const { root, close } = await serveHostPages({
		host: `<p>Text.</p>${element}<p>Text below.</p>`,
	});
	let answer = () => {};
	const answered = new Promise<void>((resolve) => (answer = resolve));
	await page.route('**/embed/v1.js', async (route) => {
		await answered;
		await route.continue();
	});
	const shifts = await watchShifts(page);
	await page.goto(`${root}host`, { waitUntil: 'commit' });
	await expect(page.getByText('Text below.')).toBeAttached();
	const height = () => page.locator('report-embed').evaluate(({ clientHeight }) => clientHeight);
	expect(await height()).toBeGreaterThan(500);
	await page.evaluate(
		() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
	);
	answer();
	await expect(page.frameLocator('report-embed iframe').locator('svg.chart:visible')).toBeVisible();
	await expect(page.locator('report-embed iframe')).toBeVisible();
	expect(await shifts()).toBeLessThanOrEqual(0.01);
	await close();
});
