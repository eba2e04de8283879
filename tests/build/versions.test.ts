/** Versions and what changed between them; the addresses of what had another id. */
import { describe, expect, it } from 'vitest';
import {
	elements,
	files,
	ids,
	pages,
	publicRoot,
	read,
	resolveAddress,
	story,
	text,
} from './built-site.ts';

const { versions, site } = story;
const list = read('versions/index.html');
const linked = (page: string) =>
	elements(read(page)).flatMap(
		({ attributes: { href } }) => resolveAddress(href ?? '', page).file ?? [],
	);

describe('the list of versions', () => {
	it('says plainly where there is none', () => {
		expect(text(list).includes('No version of this piece has been published yet')).toBe(
			versions.length === 0,
		);
	});

	it('names each, and leads to what changed between any two', () => {
		const pairs = versions.flatMap((to, i) =>
			versions.slice(0, i).map((from) => `versions/${from.id}/${to.id}/index.html`),
		);
		expect(pages.filter((page) => /^versions\/.+\//.test(page)).sort()).toEqual(pairs.sort());
		expect(linked('versions/index.html')).toEqual(expect.arrayContaining(pairs));
		const named = ids(list);
		for (const { id } of versions) expect(named).toContain(id);
	});

	it('is reached from every page’s foot', () => {
		expect(linked('index.html')).toContain('versions/index.html');
	});
});

describe.each(pages.filter((page) => /^versions\/.+\//.test(page)))('%s', (page) => {
	const html = read(page);

	it('has words that are gone or new, in marks that need no colour', () => {
		expect(elements(html).filter(({ name }) => /^(del|ins)$/.test(name)).length).toBeGreaterThan(2);
	});

	it('names the corrections made between the two', () => {
		const [, from, to] = page.split('/');
		const nth = (id: string | undefined) => versions.find((one) => one.id === id)!.corrections;
		const led = new Set(
			elements(html).flatMap(({ attributes: { href } }) => /#correction-.*/.exec(href ?? '') ?? []),
		);
		expect(led.size).toBe(nth(to) - nth(from));
	});
});

const aliases = Object.entries(site.aliases ?? {});
const folders: Record<string, string> = { claim: 'claims', source: 'sources', chapter: 'share' };
const [hashed, framed, paged] = [/^(step|chapter):/, /^embed:/, /^(claim|source|chapter):/].map(
	(kind) =>
		aliases
			.filter(([name]) => kind.test(name))
			.map(([name, now]) => ({ name, now, id: name.split(':')[1]!, to: now.split(':')[1]! })),
);

describe.each(hashed!)('the hash of $name', ({ id, to }) => {
	it('is within what it leads to', () => {
		const html = read('index.html');
		const target = new RegExp(`<(?:article|section) [^>]*id="${to}"[^>]*>[\\s\\S]{0,40}id="${id}"`);
		expect(html).toMatch(target);
	});
});

describe.each(framed!)('the frame of $name', ({ id, to }) => {
	it('draws the graphic at both addresses, and its pictures are at both', () => {
		const drawn = (page: string) =>
			elements(read(page)).filter(({ name }) => /^(svg|path)$/.test(name)).length;
		expect(drawn(`embed/${id}/index.html`)).toBe(drawn(`embed/${to}/index.html`));
		for (const format of ['svg', 'png']) expect(files).toContain(`embed/${id}.${format}`);
	});
});

describe.each(paged!)('the page of $name', ({ name, id, to }) => {
	const page = `${folders[name.split(':')[0]!]}/${id}/index.html`;
	const all = elements(read(page));

	it('leads on at once, without a script, to a page that is there', () => {
		const refresh = all.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
		const address = refresh!.attributes.content!.replace('0; url=', '');
		expect(address).toContain(to);
		expect(resolveAddress(address, page).file).not.toBeNull();
		expect(all.filter(({ name }) => name === 'script')).toEqual([]);
	});

	it('is not listed, and names the page that is', () => {
		const robots = all.find(({ attributes }) => attributes.name === 'robots');
		expect(robots?.attributes.content).toBe('noindex');
		const canonical = all.find(({ attributes }) => attributes.rel === 'canonical');
		expect(canonical?.attributes.href?.startsWith(publicRoot ?? '')).toBe(
			publicRoot === undefined ? undefined : true,
		);
	});
});
