import { describe, expect, it } from 'vitest';
import type { BackingKind, Story } from '#data/schema';
import { story } from '$lib/server/story';
import { build } from '../../../../data/pipeline/pipeline.ts';
import { reviewed } from '../../../../tests/fixtures/reviews.ts';
import { parseSiteUrl } from '../site-url.ts';
import { claimPageData } from '../page-data.ts';
import { original } from '../story.ts';
import { articleJsonLd } from './article.ts';
import { claimJsonLd } from './claim.ts';
import { datasetJsonLd } from './dataset.ts';
import { scriptJson } from './escape.ts';

const siteUrl = parseSiteUrl('https://example.org/story');
const measured = new Map([['coding.csv', { bytes: 7, hash: 'sha256:ab' }]]);
const written = (thing: object) => JSON.parse(scriptJson(thing)) as Record<string, unknown>;
const site = (more: Partial<Story['site']>): Story => ({
	...story,
	site: { ...story.site, ...more },
});

/** Every address of schema.org's `url` and `contentUrl` within a thing. */
const addresses = (thing: unknown): string[] =>
	[...JSON.stringify(thing).matchAll(/"(?:url|contentUrl|mainEntityOfPage)":"([^"]*)"/g)].map(
		([, url]) => url!,
	);
const elsewhere = story.sources.flatMap(({ url }) => url ?? []);

describe('the piece', () => {
	it('has its title, its days and the documents that it rests on', () => {
		const made = written(articleJsonLd(story));
		expect(made).toMatchObject({
			'@context': 'https://schema.org',
			'@type': 'NewsArticle',
			headline: story.site.title,
			description: story.site.standfirst,
			datePublished: story.site.published,
			dateModified: story.site.updated,
		});
		expect(made['isBasedOn']).toHaveLength(story.sources.length);
	});

	it('names no author, no publisher and no place that is not given', () => {
		const made = written(articleJsonLd(site({ byline: [] })));
		for (const name of ['author', 'publisher', 'creator', 'url', 'correction'])
			expect(made).not.toHaveProperty(name);
		expect(addresses(made)).toEqual(elsewhere);
		const signed = written(articleJsonLd(site({ byline: ['A. Writer', 'B. Writer'] }), siteUrl));
		expect(signed).toMatchObject({ url: 'https://example.org/story/' });
		expect(signed['author']).toEqual([
			{ '@type': 'Person', name: 'A. Writer' },
			{ '@type': 'Person', name: 'B. Writer' },
		]);
	});

	it('names the archived copies of a document, where there are any', () => {
		const archive = [{ url: 'https://archive.example/1', date: '2025-11-04' }];
		const sources = story.sources.map((source, i) => (i ? source : { ...source, archive }));
		const works = written(articleJsonLd({ ...story, sources }))['isBasedOn'] as object[];
		expect(works[0]).toMatchObject({ archivedAt: ['https://archive.example/1'] });
		expect(works[1]).not.toHaveProperty('archivedAt');
	});

	it('tells what was corrected', () => {
		const corrections = [{ date: '2026-12-01', what: 'A figure was wrong.' }];
		expect(written(articleJsonLd({ ...story, corrections }))['correction']).toEqual([
			{ '@type': 'CorrectionComment', datePublished: '2026-12-01', text: 'A figure was wrong.' },
		]);
	});
});

describe('the data', () => {
	it('offers each file, with its address only where the site’s is known', () => {
		const [file] = written(datasetJsonLd(story, { measured, siteUrl }))['distribution'] as object[];
		expect(file).toEqual({
			'@type': 'DataDownload',
			name: 'coding.csv',
			description: 'Codings',
			encodingFormat: 'text/csv',
			contentSize: '7 B',
			sha256: 'ab',
			contentUrl: 'https://example.org/story/data/coding.csv',
		});
		const plain = written(datasetJsonLd(story, { measured, siteUrl: undefined }));
		expect(addresses(plain)).toEqual(elsewhere);
		expect(plain).toMatchObject({ '@type': 'Dataset', license: story.site.licences.codings.url });
	});

	it('says whether anybody has reviewed it', () => {
		const said = (of: Story) =>
			written(datasetJsonLd(of, { measured, siteUrl: undefined }))['description'];
		expect(said(story)).toContain('No person has reviewed them');
		expect(said(build(reviewed()).built!.story)).toContain('reviewed by A. Reader');
	});
});

describe('a claim', () => {
	const backed = (kind: BackingKind) => story.claims.find(({ backing }) => backing.kind === kind)!;
	const outlets = (works: unknown) =>
		(works as { publisher: { name: string } }[]).map(({ publisher }) => publisher.name);

	it('appears in the original and in those that keep or trim it, and is not rated', () => {
		for (const claim of story.claims) {
			const pageData = claimPageData(story, claim);
			const made = written(claimJsonLd(pageData, siteUrl));
			const carried = pageData.retold.filter(({ cell }) =>
				['kept', 'trimmed'].includes(cell.status),
			);
			expect(made).toMatchObject({ '@type': 'Claim', name: claim.label, text: claim.claim });
			expect(made['url']).toBe(`https://example.org/story/claims/${claim.id}/`);
			expect(outlets(made['appearance'])).toEqual([
				original(story).outlet,
				...carried.map(({ source }) => source.outlet),
			]);
			expect(JSON.stringify(made)).not.toMatch(/Review|[rR]ating/);
		}
	});

	it('appeared there first only where unnamed officials told it there', () => {
		const first = (kind: BackingKind) =>
			written(claimJsonLd(claimPageData(story, backed(kind))))['firstAppearance'];
		for (const kind of ['anonymous', 'official-unnamed'] as const)
			expect(outlets([first(kind)])).toEqual([original(story).outlet]);
		for (const kind of ['on-record', 'pentagon', 'public-record', 'own-voice'] as const)
			expect(first(kind)).toBeUndefined();
	});
});
