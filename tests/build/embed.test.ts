/** What other sites take: a page, a still image in two files, and the loader. */
import { describe, expect, it } from 'vitest';
import { cardRoom, cssHeight, heightAt } from '../../src/lib/embed/frame-room.ts';
import { claimIds, embedIds } from '../../src/lib/model/addresses.ts';
import {
	bytes,
	elements,
	files,
	publicRoot,
	read,
	resolveAddress,
	story,
	text,
} from './built-site.ts';

const { embeds, site } = story;

describe.each(embeds)('$id for other sites', ({ id, title }) => {
	const page = () => read(`embed/${id}/index.html`);

	it('has its title, its drawing and its data as a table in the page, and is not listed', () => {
		expect(page()).toContain('<meta name="robots" content="noindex"');
		expect(page().match(/<svg/g)?.length).toBeGreaterThanOrEqual(3);
		expect(page()).toContain('<table');
		expect(text(/<h1[\s\S]*?<\/h1>/.exec(page())?.[0] ?? '')).toBe(title);
	});

	it('ends in the script that tells its height, which its policy lets in', () => {
		expect(page()).toMatch(new RegExp(`<script data-graphic="${id}" data-title="[^"]+">`));
		expect(page()).toMatch(/script-src 'self' 'sha256-[^;]+'/);
	});

	it('is had as an image that says what it is and where it is from', () => {
		const svg = read(`embed/${id}.svg`);
		expect(svg).toMatch(/^<svg xmlns/);
		expect(svg).toContain('Source: “');
		expect(svg).toContain(site.title.replaceAll('&', '&amp;').slice(0, 8));
		expect(svg).not.toMatch(/var\(--|class=|NaN|undefined/);
		const png = bytes(`embed/${id}.png`);
		expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect(png.readUInt32BE(16)).toBe(1616);
		expect(png.length).toBeGreaterThan(10_000);
	});
});

it('has the loader at its versioned address, and oEmbed’s answers only where the site has an address', () => {
	const loader = read('embed/v1.js');
	expect(loader).toContain('report-embed');
	// where the build knows its address, no cache and no bundle hides it from the loader
	if (publicRoot) expect(loader).toContain(publicRoot);
	const answers = files.filter((file) => file.startsWith('oembed/'));
	const cards = claimIds(story).map((id) => `claim/${id}`);
	const ids = [...embedIds(story), 'story', ...cards].map((id) => `oembed/${id}.json`);
	expect(answers).toEqual(publicRoot !== undefined ? ids.sort() : []);
});

/** Words as `text` has them, which folds white space. */
const folded = (words: string) => words.replace(/\s+/g, ' ').trim();

describe.each(story.claims)('the claim $id, taken along', ({ id, label }) => {
	const card = () => read(`embed/claim/${id}/index.html`);
	const page = () => read(`claims/${id}/index.html`);

	it('is a card with its words in every document and the script that tells its height', () => {
		expect(text(/<h1[\s\S]*?<\/h1>/.exec(card())?.[0] ?? '')).toBe(folded(label));
		expect(card()).toContain('<meta name="robots" content="noindex"');
		for (const { outlet } of story.sources) expect(text(card())).toContain(folded(outlet));
		expect(card()).toMatch(new RegExp(`<script data-graphic="${id}" data-title="[^"]+">`));
	});

	it('may be cited in a line, as BibTeX and as RIS, as the page shows them', () => {
		for (const format of ['txt', 'bib', 'ris'])
			expect(text(page()), format).toContain(
				folded(read(`claims/${id}.${format}`).trim().split('\n')[0]!),
			);
		// before the first publication there is no version to name
		expect(read(`claims/${id}.bib`)).toMatch(story.version ? /note = \{Version \d/ : /note = \{\d/);
		expect(/^ET {2}- Version \d/m.test(read(`claims/${id}.ris`))).toBe(story.version !== null);
	});

	it.runIf(publicRoot !== undefined)(
		'gives its card to whoever pastes the address of its page',
		() => {
			for (const html of [page(), card()]) expect(html).toContain(`oembed/claim/${id}.json`);
			const answer = JSON.parse(read(`oembed/claim/${id}.json`)) as {
				html: string;
				type: string;
				width: number;
				height: number;
			};
			expect(answer.type).toBe('rich');
			expect(answer.html).toContain(`<iframe src="${publicRoot}embed/claim/${id}/"`);
			const option = elements(read('embed/index.html')).find(
				({ name, attributes }) => name === 'option' && attributes.value === id,
			);
			const heights = option!.attributes['data-heights']!.split(' ').map(Number);
			expect(answer.height).toBe(heightAt(cardRoom(heights), answer.width));
			expect(answer.html).toContain(cssHeight(cardRoom(heights)));
			expect(page()).toContain(`${publicRoot}cards/claim-${id}.png`);
		},
	);
});

/** Pages with graphics, and how many rows of files each has. */
const withRows: [string, number][] = [
	...embeds.map(({ id }): [string, number] => [`embed/${id}/index.html`, 1]),
	...story.claims.map(({ id }): [string, number] => [`claims/${id}/index.html`, 1]),
	...story.sources.map(({ id, role }): [string, number] => [
		`sources/${id}/index.html`,
		role === 'original' ? 0 : 1,
	]),
];

describe.each(withRows)('%s', (page, rows) => {
	it('offers its graphic as a table and two pictures, to embed and to cite', () => {
		const found = [...read(page).matchAll(/<p class="take-away[\s\S]*?<\/p>/g)].map(([row]) => row);
		expect(found).toHaveLength(rows);
		for (const row of found) {
			const links = elements(row).flatMap(({ attributes }) => attributes.href ?? []);
			expect(links).toHaveLength(5);
			const taken = links.map((href) => resolveAddress(href, page).file ?? href);
			expect(taken.filter((file) => !files.includes(file))).toEqual([]);
			expect(taken.map((file) => file.replace(/^.*\./, ''))).toEqual([
				...['csv', 'svg', 'png', 'html', 'html'],
			]);
		}
	});
});

it('has below each scene of the story the files of every graphic in it', () => {
	const countOf = (pattern: RegExp) => read('index.html').match(pattern)?.length ?? 0;
	expect(countOf(/class="take-away/g)).toBe(countOf(/>As a table: /g));
	const own = files.filter((file) => /^graphics\/[^/]+\.csv$/.test(file));
	for (const file of own) {
		expect(read('index.html')).toContain(file);
		expect(read(file).trim().split('\n').length).toBeGreaterThan(1);
		expect(read(file.replace(/csv$/, 'svg'))).toMatch(/^<svg xmlns/);
	}
});
