import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { formerIds } from '../../src/lib/model/addresses.ts';
import {
	elements,
	files,
	resolveAddress,
	folderOfProject,
	ids,
	addressesInStyles,
	isExternal,
	pages,
	read,
	story,
	stylesOf,
	text,
} from './built-site.ts';

const parsed = new Map(pages.map((page) => [page, elements(read(page))]));
const idsOf = new Map(pages.map((page) => [page, new Set(ids(read(page)))]));

/** Addresses that a page follows by itself, and those that it offers. */
function addresses(page: string) {
	return (parsed.get(page) ?? []).flatMap(({ name, attributes }) => {
		const { href, src, srcset, poster, data } = attributes;
		const loaded = [
			src,
			poster,
			name === 'object' ? data : undefined,
			name === 'link' && !/\b(canonical|alternate|license)\b/.test(attributes.rel ?? '')
				? href
				: undefined,
			...(srcset?.split(',').map((one) => one.trim().split(/\s+/)[0]) ?? []),
		].filter((one) => one !== undefined);
		return [
			...loaded.map((address) => ({ address, loaded: true })),
			...(href !== undefined && !loaded.includes(href) ? [{ address: href, loaded: false }] : []),
		];
	});
}

const styled = files.filter((file) => file.endsWith('.css'));
describe('the site', () => {
	it('has a page for the story, each claim, each source, the method and the corrections', () => {
		expect(pages).toEqual(
			expect.arrayContaining([
				'index.html',
				'claims/index.html',
				'method/index.html',
				'corrections/index.html',
				...story.claims.map(({ id }) => `claims/${id}/index.html`),
				...story.sources.map(({ id }) => `sources/${id}/index.html`),
			]),
		);
	});

	it('gives each page a title of its own', () => {
		// the story for frames is the story, and what stands at a former address is what it was
		const again = [
			'story',
			...formerIds(story, 'embed'),
			...formerIds(story, 'claim').map((id) => `claim/${id}`),
		].map((name) => `embed/${name}/index.html`);
		const own = pages.filter((page) => !again.includes(page));
		const titles = own.map((page) => text(/<title>[\s\S]*?<\/title>/.exec(read(page))?.[0] ?? ''));
		expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
	});

	it('names no place on the machine that built it', () => {
		const places = [folderOfProject, homedir(), 'file:///'].filter((place) => place.length > 4);
		const told = files
			.filter((file) => /\.(html|css|js|json|csv|svg|txt|xml)$/.test(file))
			.filter((file) => {
				const content = read(file);
				return places.some((place) => content.includes(place));
			});
		expect(told).toEqual([]);
	});
});

describe.each(pages)('%s', (page) => {
	const all = parsed.get(page) ?? [];
	const named = (name: string) => all.filter((one) => one.name === name);
	const meta = (name: string) =>
		named('meta').find(({ attributes }) => attributes.name === name)?.attributes.content;

	it('has one heading of the first rank, a language, a title and a description', () => {
		expect(named('h1')).toHaveLength(1);
		expect(named('html')[0]?.attributes.lang).toBe(story.site.language);
		expect(text(/<title>[\s\S]*?<\/title>/.exec(read(page))?.[0] ?? '')).toContain(
			story.site.title,
		);
		expect(meta('description')).toMatch(/\S/);
		expect(meta('viewport')).toContain('width=device-width');
	});

	it('goes down the ranks of headings one at a time', () => {
		const ranks = all.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
		const leaps = ranks.filter((rank, i) => i > 0 && rank > (ranks[i - 1] ?? 0) + 1);
		expect([ranks[0], leaps]).toEqual([1, []]);
	});

	it('gives no id to two elements', () => {
		const list = ids(read(page));
		expect(list.filter((id, i) => list.indexOf(id) !== i)).toEqual([]);
	});

	it('leads nowhere that is not there', () => {
		const lost = addresses(page)
			.filter(({ address }) => !isExternal(address))
			// shown at any depth, the page for lost addresses can only lead to the start
			.filter(({ address }) => page !== '404.html' || address !== '/')
			.filter(({ address }) => {
				const { file, fragment } = resolveAddress(address, page);
				return !file || (fragment !== '' && !idsOf.get(file)?.has(fragment));
			});
		expect([...new Set(lost.map(({ address }) => address))]).toEqual([]);
	});

	it('leads away only by https', () => {
		const away = addresses(page).filter(({ address }) => isExternal(address));
		const isInPage = ({ address, loaded }: (typeof away)[number]) =>
			loaded && address.startsWith('data:');
		const other = away.filter((one) => !isInPage(one) && !/^(https|mailto):/.test(one.address));
		expect(other).toEqual([]);
	});

	it('loads nothing from elsewhere', () => {
		const loaded = addresses(page).flatMap(({ address, loaded }) => (loaded ? [address] : []));
		const named = [...loaded, ...addressesInStyles(stylesOf(page))].filter(
			(at) => !at.startsWith('data:'),
		);
		expect(named.filter(isExternal)).toEqual([]);
	});

	it('has styles of its own, and what they name is there', () => {
		expect(stylesOf(page)).not.toBe('');
		const named = addressesInStyles(stylesOf(page)).filter((at) => !at.startsWith('data:'));
		expect(named.filter((address) => !resolveAddress(address, page).file)).toEqual([]);
	});
});

describe.each(styled)('%s', (sheet) => {
	it('loads only what is there', () => {
		const lost = addressesInStyles(read(sheet)).filter(
			(address) =>
				!address.startsWith('data:') &&
				(isExternal(address) || !resolveAddress(address, sheet).file),
		);
		expect(lost).toEqual([]);
	});
});
