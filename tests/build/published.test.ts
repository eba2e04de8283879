/** What is published beside the pages: pictures for those who show links, lists, the page for lost addresses. */
import { describe, expect, it } from 'vitest';
import { claimIds } from '../../src/lib/model/addresses.ts';
import { bytes, elements, files, pages, publicRoot, read, story, text } from './built-site.ts';
import { decode } from './png.ts';

const cards = files.filter((file) => file.startsWith('cards/'));

it('has a picture for the story, each chapter and claim, each graphic for other sites and the record, and no other', () => {
	const names = [
		'story',
		'explore',
		...story.chapters.map(({ id }) => id),
		...story.embeds.map(({ id }) => `embed-${id}`),
		...claimIds(story).map((id) => `claim-${id}`),
	];
	expect(cards).toEqual(names.map((name) => `cards/${name}.png`).sort());
});

describe.each(cards)('%s', (card) => {
	it('is 1200 × 630 and has something on it, at most 300 kB', () => {
		const { width, height, colours } = decode(bytes(card));
		expect([width, height]).toEqual([1200, 630]);
		expect(colours.size).toBeGreaterThan(20);
		const most = Math.max(...colours.values()) / (width * height);
		expect(most).toBeLessThan(0.8);
		expect(bytes(card).length).toBeLessThan(300_000);
	});
});

it('has an icon for home screens', () => {
	const { width, height, colours } = decode(bytes('apple-touch-icon.png'));
	expect([width, height]).toEqual([180, 180]);
	expect(colours.size).toBeGreaterThan(3);
});

describe.each(story.chapters)('the address of the chapter $id', ({ id, title }) => {
	const html = read(`share/${id}/index.html`);
	const all = elements(html);

	it('leads to the chapter with scripts off, and shows its picture', () => {
		const redirects = all.filter(({ attributes }) => 'data-redirect' in attributes);
		expect(redirects.map(({ attributes }) => attributes.href)).toEqual([`../../#${id}`]);
		const images = all.filter(({ name }) => name === 'img').map(({ attributes }) => attributes);
		expect(images).toEqual([expect.objectContaining({ src: `../../cards/${id}.png` })]);
		expect(images[0]!.alt).toContain(title);
		expect(html).not.toContain('http-equiv="refresh"');
	});

	it('is offered at the chapter’s end', () => {
		const offered = elements(read('index.html')).filter(
			({ attributes }) => attributes.href === `./share/${id}/`,
		);
		expect(offered.map(({ attributes }) => attributes['data-share'])).toEqual([title]);
	});

	it('names its own picture to those who show links, where there is an address', () => {
		const image = all.find(({ attributes }) => attributes.property === 'og:image');
		expect(image?.attributes.content).toBe(
			publicRoot === undefined ? undefined : `${publicRoot}cards/${id}.png`,
		);
	});
});

describe('the page for lost addresses', () => {
	const all = elements(read('404.html'));

	it('needs no file beside it, at whatever depth it is shown', () => {
		const named = all.flatMap(({ attributes }) =>
			[attributes.src ?? [], attributes.href ?? []].flat(),
		);
		const wanted = publicRoot === undefined ? /^\/$|^data:/ : /^(https?|data):/;
		expect(named.filter((address) => !wanted.test(address))).toEqual([]);
		expect(named.length).toBeGreaterThan(0);
		expect(read('404.html')).toContain('--paper');
	});

	it('is not listed by search engines', () => {
		expect(all.find(({ attributes }) => attributes.name === 'robots')?.attributes.content).toBe(
			'noindex',
		);
	});
});

/** What stands in each element of this name, of XML that is well formed as far as this can tell. */
function within(xml: string, name: string): string[] {
	const open: string[] = [];
	for (const [, closing, tag = '', rest = ''] of xml.matchAll(/<(\/?)([a-z][\w:]*)([^>]*)>/gi)) {
		if (closing) expect(open.pop()).toBe(tag);
		else if (!rest.endsWith('/')) open.push(tag);
	}
	expect(open).toEqual([]);
	expect(xml.replace(/&(amp|lt|gt|quot|apos|#\d+);/g, '')).not.toContain('&');
	return [...xml.matchAll(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`, 'g'))].map(
		([, inside = '']) => inside.trim(),
	);
}

describe('lists for programs', () => {
	it('are there only where the site has an address', () => {
		const lists = files.filter((file) => /^[^/]+\.xml$/.test(file));
		expect(lists).toEqual(publicRoot === undefined ? [] : ['feed.xml', 'sitemap.xml']);
		expect(read('robots.txt')).toContain('User-agent: *');
		expect(read('robots.txt').includes('Sitemap:')).toBe(publicRoot !== undefined);
	});

	it.runIf(publicRoot !== undefined)('name every page that may be found, once, absolutely', () => {
		const found = pages.filter(
			(page) =>
				page !== '404.html' &&
				!page.startsWith('share/') &&
				!elements(read(page)).some(
					({ attributes }) => attributes.name === 'robots' && attributes.content === 'noindex',
				),
		);
		expect(within(read('sitemap.xml'), 'loc').sort()).toEqual(
			found.map((page) => publicRoot + page.replace(/(^|\/)index\.html$/, '$1')).sort(),
		);
	});

	it.runIf(publicRoot !== undefined)(
		'tell of the version and of each correction and reply, by lasting ids',
		() => {
			const xml = read('feed.xml');
			const entries = within(xml, 'entry');
			const ids = entries.flatMap((entry) => within(entry, 'id'));
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.filter((id) => !id.startsWith(publicRoot!))).toEqual([]);
			const replies = story.sources.filter(({ reply }) => reply);
			expect(ids.filter((id) => id.includes('corrections/#'))).toHaveLength(
				story.corrections.length + replies.length,
			);
			for (const day of entries.flatMap((entry) => within(entry, 'updated')))
				expect(day).toMatch(/^\d{4}-\d\d-\d\dT/);
			expect(within(xml, 'updated').length).toBeGreaterThan(entries.length);
		},
	);
});

describe('corrections', () => {
	it('and replies are told with their date beside the headline and on a page of their own, or nowhere', () => {
		const { corrections } = story;
		const page = elements(read('corrections/index.html'));
		const anchors = page.filter(({ attributes }) => attributes.id?.startsWith('correction-'));
		expect(anchors).toHaveLength(corrections.length);
		const opening = /<header\b[\s\S]*?<\/header>/.exec(read('index.html'))?.[0] ?? '';
		const led = elements(opening).flatMap(({ attributes }) =>
			attributes.href?.includes('corrections/#') ? [attributes.href.split('#')[1]] : [],
		);
		const isReplied = story.sources.some(({ reply }) => reply);
		expect(led).toHaveLength((corrections.length ? 1 : 0) + (isReplied ? 1 : 0));
		for (const id of led) expect(page.map(({ attributes }) => attributes.id)).toContain(id);
		for (const { what } of corrections)
			expect(text(read('corrections/index.html'))).toContain(what.replace(/\s+/g, ' ').trim());
	});
});
