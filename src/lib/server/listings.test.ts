import { describe, expect, it } from 'vitest';
import { parseSiteUrl } from '$lib/model/site-url';
import { feed, sitemap } from './listings.ts';
import { story } from './story.ts';

const siteUrl = parseSiteUrl('https://example.org/2025/story')!;
const idsOf = (xml: string) => [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
const site = { ...story.site, published: '2026-01-01', updated: '2026-01-01' };
const of = (date: string, what: string) => ({ date, what });

describe('the feed', () => {
	it('begins with the version that was published', () => {
		expect(idsOf(feed({ ...story, site, corrections: [] }, { siteUrl, versions: [] }))).toEqual([
			siteUrl.root,
			siteUrl.of('#version-2026-01-01'),
		]);
	});

	it('has an entry for an update and for each correction, and keeps the ids of those before', () => {
		const before = idsOf(
			feed({ ...story, site, corrections: [of('2026-01-02', 'a')] }, { siteUrl, versions: [] }),
		);
		const later = { ...story, site: { ...site, updated: '2026-01-03' } };
		const after = idsOf(
			feed(
				{ ...later, corrections: [of('2026-01-02', 'a'), of('2026-01-02', 'b')] },
				{ siteUrl, versions: [] },
			),
		);
		expect(after).toEqual(expect.arrayContaining(before));
		expect(after).toHaveLength(before.length + 2);
		expect(new Set(after).size).toBe(after.length);
	});

	it('has an entry for each version, the newest first, which leads to what changed', () => {
		const versions = [
			{ id: '2026-01-01', day: '2026-01-01', path: '', summary: 'Words.' },
			{
				id: '2026-01-01-2',
				day: '2026-01-01',
				path: 'versions/2026-01-01/2026-01-01-2/',
				summary: '3 changes.',
			},
		];
		const xml = feed({ ...story, site, corrections: [] }, { siteUrl, versions });
		expect(idsOf(xml)).toEqual([
			siteUrl.root,
			siteUrl.of('#version-2026-01-01-2'),
			siteUrl.of('#version-2026-01-01'),
		]);
		expect(xml).toContain(siteUrl.of('versions/2026-01-01/2026-01-01-2/'));
		expect(xml).toContain('3 changes.');
	});

	it('has an entry for each reply, with its paragraphs', () => {
		const reply = { date: '2026-02-03', text: 'We stand by it.\n\nAll of it.' };
		const sources = story.sources.map((source, i) => (i === 1 ? { ...source, reply } : source));
		const xml = feed({ ...story, site, sources, corrections: [] }, { siteUrl, versions: [] });
		const { id, outlet } = sources[1]!;
		expect(idsOf(xml)).toContain(siteUrl.of(`corrections/#reply-${id}`));
		expect(xml).toContain(`Reply of ${outlet}, 3 February 2026`);
		expect(xml).toContain('<p>We stand by it.</p><p>All of it.</p>');
		expect(/<updated>([^<]*)/.exec(xml)?.[1]).toBe('2026-02-03T00:00:00.000Z');
	});

	it('says when it changed last: the newest of all its days', () => {
		const xml = feed(
			{ ...story, site, corrections: [of('2026-02-01', 'a')] },
			{ siteUrl, versions: [] },
		);
		expect(/<updated>([^<]*)/.exec(xml)?.[1]).toBe('2026-02-01T00:00:00.000Z');
	});

	it('leaves words to be words where they look like markup', () => {
		const xml = feed(
			{ ...story, site, corrections: [of('2026-02-01', 'A <b> & ]]> B')] },
			{ siteUrl, versions: [] },
		);
		expect(xml).toContain('A &lt;b&gt; &amp; ]]&gt; B');
		expect(xml).not.toContain('<b>');
	});
});

describe('the sitemap', () => {
	it('names each page absolutely', () => {
		const xml = sitemap(['', 'claims/a/'], { siteUrl, updated: '2026-01-01' });
		expect([...xml.matchAll(/<loc>([^<]*)/g)].map(([, loc]) => loc)).toEqual([
			'https://example.org/2025/story/',
			'https://example.org/2025/story/claims/a/',
		]);
	});
});
