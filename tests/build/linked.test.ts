/** What the pages tell machines (https://schema.org), and the package that describes the downloads. */
import { createHash } from 'node:crypto';
import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/lib/model/datapackage.ts';
import { bytes, files, pages, read, story, table, text } from './built-site.ts';

type Thing = Record<string, unknown> & { '@type': string; url?: string };

const pattern = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g;
const things = (page: string): Thing[] =>
	[...read(page).matchAll(pattern)].map(([, json]) => JSON.parse(json!) as Thing);
const only = (page: string): Thing => {
	const [thing, ...more] = things(page);
	if (!thing || more.length) throw new Error(`${page} has ${more.length + (thing ? 1 : 0)}`);
	return thing;
};

/** The site's root, where the build was given one. */
const root = only('index.html').url;
const at = (path: string) => (root === undefined ? undefined : root + path);

describe('what pages tell machines', () => {
	it('is whole: no page has an element that is cut off or holds markup', () => {
		for (const page of pages) {
			const opened = read(page).split('application/ld+json').length - 1;
			const held = [...read(page).matchAll(pattern)].map(([, json]) => json!);
			expect(held, page).toHaveLength(opened);
			expect(held.filter((json) => /[<>&\u2028\u2029]/u.test(json))).toEqual([]);
		}
	});

	it('is the piece on its own page', () => {
		expect(only('index.html')).toMatchObject({
			'@context': 'https://schema.org',
			'@type': 'NewsArticle',
			headline: story.site.title,
			description: story.site.standfirst,
			datePublished: story.site.published,
			dateModified: story.site.updated,
		});
	});

	it('is each claim on its page, never rated', () => {
		for (const { id, label, claim } of story.claims) {
			const thing = only(`claims/${id}/index.html`);
			expect(thing).toMatchObject({ '@type': 'Claim', name: label, text: claim });
			expect(thing.url).toBe(at(`claims/${id}/`));
			const urls = (thing['appearance'] as Thing[]).flatMap(({ url }) => url ?? []);
			const known = story.sources.flatMap(({ url }) => url ?? []);
			expect(urls.filter((url) => !known.includes(url))).toEqual([]);
		}
		expect(pages.flatMap((page) => read(page).match(/ClaimReview|ratingValue/g) ?? [])).toEqual([]);
	});

	it('is the data on the method page, each file as it lies there', () => {
		const thing = only('method/index.html');
		expect(thing).toMatchObject({ '@type': 'Dataset', name: story.site.title });
		const offered = thing['distribution'] as Thing[];
		expect(offered.map(({ name }) => `data/${String(name)}`).sort()).toEqual(
			files.filter((file) => file.startsWith('data/') && file !== 'data/datapackage.json'),
		);
		for (const { name, contentSize, sha256, contentUrl } of offered) {
			const file = bytes(`data/${String(name)}`);
			expect(contentSize).toBe(`${file.length} B`);
			expect(sha256).toBe(createHash('sha256').update(file).digest('hex'));
			expect(contentUrl).toBe(at(`data/${String(name)}`));
		}
	});

	it('names no author where nobody signs', () => {
		const names = (only('index.html')['author'] as { name: string }[] | undefined) ?? [];
		expect(names.map(({ name }) => name)).toEqual(story.site.byline);
		if (names.length) return;
		const all = pages.flatMap(things).map((thing) => JSON.stringify(thing));
		expect(all.filter((json) => /"(?:author|creator)"/.test(json))).toEqual([]);
	});
});

describe('the data package', () => {
	type Field = { name: string };
	type Resource = { path: string; bytes: number; hash: string; schema?: { fields: Field[] } };
	const { resources } = JSON.parse(read('data/datapackage.json')) as { resources: Resource[] };

	it('describes every file beside it as it lies there', () => {
		expect(
			['data/datapackage.json', ...resources.map(({ path }) => `data/${path}`)].sort(),
		).toEqual(files.filter((file) => file.startsWith('data/')));
		for (const { path, bytes: size, hash } of resources) {
			const file = bytes(`data/${path}`);
			expect(size).toBe(file.length);
			expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
		}
	});

	it('names the columns of each table, as the method page does', () => {
		const method = text(read('method/index.html'));
		for (const { path, schema } of resources.filter(({ schema }) => schema)) {
			const [head] = csvParseRows(table(`data/${path}`));
			expect(schema!.fields.map(({ name }) => name)).toEqual(head);
			for (const name of head!) expect(method).toContain(name);
		}
	});
});

it('says how to cite the piece, by title and day', () => {
	const method = text(read('method/index.html'));
	const version = story.version ? `version ${versionOf(story.version)}, ` : '';
	expect(method).toContain(`“${story.site.title}”, ${version}published`);
	if (root !== undefined) expect(method).toContain(root);
});
