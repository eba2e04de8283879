import { expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { parseSiteUrl } from './site-url.ts';
import { citation } from './citation.ts';

const site = { ...story.site, title: 'Retold', published: '2025-11-21', updated: '2025-11-21' };

it('names title and day, and nobody and no place that is not given', () => {
	expect(citation({ site: { ...site, byline: '' } })).toBe('“Retold”, published 21 November 2025.');
});

it('names who signs it, when it was updated, and where it stands', () => {
	const signed = { ...site, byline: 'A. Writer', updated: '2025-12-01' };
	expect(citation({ site: signed }, parseSiteUrl('https://example.org/story'))).toBe(
		'A. Writer: “Retold”, published 21 November 2025, updated 1 December 2025. https://example.org/story/',
	);
});
