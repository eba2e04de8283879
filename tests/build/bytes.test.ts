import { expect, it } from 'vitest';
import {
	elements,
	files,
	resolveAddress,
	addressesInStyles,
	movedPages,
	pages,
	read,
	sentSize,
	story,
	stylesOf,
} from './built-site.ts';
import { isPanel, isStepper, scripts } from './script-graph.ts';

/** What all scripts of a page may weigh together, compressed: before a tap, and those that a tap loads. */
const limit = 12_000;
const limitOfTap = 38_000;

/** What scripts weigh, and a list of them, the heaviest first. */
function weigh(files: string[]) {
	const weighed = files
		.map((file) => ({ file, weight: sentSize(file) }))
		.sort((a, b) => b.weight - a.weight);
	const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
	const list = weighed.map(({ file, weight }) => `${weight} ${file}`).join('\n');
	return { total, list: `${total} bytes of scripts:\n${list}` };
}

it('keeps all scripts of the story within 12 kB', () => {
	const files = scripts('index.html', { tap: false });
	// the worker that keeps the story comes to every reader, too
	const { total, list } = weigh([...files, 'service-worker.js']);
	expect(files.length).toBeGreaterThan(0);
	expect(total, list).toBeLessThanOrEqual(limit);
});

it('keeps what a tap loads within 38 kB', () => {
	const before = scripts('index.html', { tap: false });
	const files = scripts('index.html', { tap: true }).filter((file) => !before.includes(file));
	const { total, list } = weigh(files);
	expect(files.filter(isPanel), 'one script shows the panel').toHaveLength(1);
	expect(files.filter(isStepper), 'another is the stepper').toHaveLength(1);
	expect(total, list).toBeLessThanOrEqual(limitOfTap);
});

it('has no script ask for a formatter, whose first costs a slow phone a tenth of a second', () => {
	const asking = ['index.html', 'explore/index.html']
		.flatMap((page) => scripts(page, { tap: true }))
		.filter((file) => /\bIntl\b|\.toLocale/.test(read(file)));
	expect(asking).toEqual([]);
});

const sum = (weights: number[]) => weights.reduce((total, weight) => total + weight, 0);

/** Weights of what a page's scripts may load, compressed. */
const weightsOf = (page: string) => scripts(page, { tap: true }).map((file) => sentSize(file));

/** Pages that are applications of their own, or the story again. */
const withMore = /^(index|explore\/index|embed\/(story\/)?index)\.html$/;

it('keeps all scripts of the whole record within 80 kB', () => {
	const total = weightsOf('explore/index.html').reduce((sum, weight) => sum + weight, 0);
	expect(total).toBeLessThanOrEqual(80_000);
});

it('gives other pages a switch of colours, and no other script', () => {
	const others = pages.filter(
		(page) =>
			!withMore.test(page) &&
			!/^(embed\/|share\/|claims\/.|404\.html$)/.test(page) &&
			!movedPages.includes(page),
	);
	// their own script, and what it shares with the story's
	const heavy = others.filter((page) => {
		const weights = weightsOf(page);
		return weights.length !== 2 || sum(weights) > 1_000;
	});
	expect(heavy).toEqual([]);
});

it('gives a chapter’s own address one small script more, which goes on to the chapter', () => {
	for (const { id } of story.chapters) {
		const weights = weightsOf(`share/${id}/index.html`);
		expect(weights).toHaveLength(3);
		expect(sum(weights)).toBeLessThan(1_100);
	}
});

it('gives a claim’s page one small script more, which copies and shares', () => {
	for (const { id } of story.claims) {
		const weights = weightsOf(`claims/${id}/index.html`);
		// what it shares with the story’s and the gallery’s scripts stands apart
		expect(weights.length).toBeLessThanOrEqual(5);
		expect(sum(weights)).toBeLessThan(2_000);
	}
});

it('gives the card of a claim at most 12 kB, its style sheets included', () => {
	for (const { id } of story.claims) {
		const page = `embed/claim/${id}/index.html`;
		const sheets = elements(read(page)).flatMap(({ name, attributes }) =>
			name === 'link' && attributes.rel === 'stylesheet' && attributes.href
				? [resolveAddress(attributes.href, page).file!]
				: [],
		);
		expect(sum([page, ...sheets].map(sentSize)), id).toBeLessThanOrEqual(12_000);
	}
});

it('publishes nothing in _app that no page asks for', () => {
	const asked = new Set(pages.flatMap((page) => scripts(page, { tap: true })));
	const ask = (css: string, from: string) => {
		for (const address of addressesInStyles(css))
			asked.add(resolveAddress(address, from).file ?? address);
	};
	for (const page of pages) {
		ask(stylesOf(page), page);
		for (const { name, attributes } of elements(read(page))) {
			const sheet =
				name === 'link' && attributes.href ? resolveAddress(attributes.href, page).file : null;
			if (!sheet?.endsWith('.css')) continue;
			asked.add(sheet);
			ask(read(sheet), sheet);
		}
	}
	expect(files.filter((file) => file.startsWith('_app/') && !asked.has(file))).toEqual([]);
	expect(files.filter((file) => file.endsWith('__data.json'))).toEqual([]);
});

it('gives a graphic for other sites nothing to load but a style sheet', () => {
	const graphics = pages.filter((page) => page.startsWith('embed/') && !withMore.test(page));
	expect(graphics.filter((page) => weightsOf(page).length > 0)).toEqual([]);
	expect(sentSize('embed/v1.js')).toBeLessThanOrEqual(3_000);
});
