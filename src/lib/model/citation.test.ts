import { expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { parseSiteUrl } from './site-url.ts';
import { citation, credit } from './citation.ts';

const site = { ...story.site, title: 'Retold', published: '2025-11-21', updated: '2025-11-21' };

it('names title and day, and nobody and no place that is not given', () => {
	expect(citation({ site: { ...site, byline: [] }, version: null })).toBe(
		'“Retold”, published 21 November 2025.',
	);
});

it('names who signs it, when it was updated, and where it stands', () => {
	const signed = { ...site, byline: ['A. Writer', 'B. Writer'], updated: '2025-12-01' };
	expect(citation({ site: signed, version: null }, parseSiteUrl('https://example.org/story'))).toBe(
		'A. Writer and B. Writer: “Retold”, published 21 November 2025, updated 1 December 2025. https://example.org/story/',
	);
});

it('names the version, where it is one', () => {
	expect(citation({ site: { ...site, byline: [] }, version: '2025-11-21' })).toBe(
		'“Retold”, version 2025.11.21, published 21 November 2025.',
	);
});

it('the credit names the work, the original, how many retellings, the licence and the day', () => {
	const { source, date } = credit(story);
	expect(source).toContain(story.site.title);
	expect(source).toContain(story.sources[0]?.outlet);
	expect(source).toContain(story.site.licences.codings.name);
	expect(date).toMatch(/^State of the data: \d{1,2} [A-Z][a-z]+ \d{4}\.$/);
	expect(credit({ ...story, sources: story.sources.slice(0, 2) }).source).toContain(
		'one retelling',
	);
});
