import { describe, expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { claimCitations } from './claim-citation.ts';
import { parseSiteUrl } from './site-url.ts';

const siteUrl = parseSiteUrl('https://example.org/story');
const claim = { id: 'boats-16', label: 'R&D: 16 boats, 50% of_them' };
const site = { ...story.site, title: 'One report', byline: ['A. Writer'], updated: '2026-11-05' };
const cited = claimCitations({ site, version: '2026-11-05' }, { claim, siteUrl });

describe('the citation of a claim', () => {
	it('is a line with the version, its day and the address', () => {
		expect(cited.txt).toBe(
			'A. Writer: “R&D: 16 boats, 50% of_them”, in: “One report”, version 2026.11.5, 5 November 2026. https://example.org/story/claims/boats-16/',
		);
	});

	it('is BibTeX in which no sign of a title is a command', () => {
		expect(cited.bib).toBe(
			[
				'@misc{boats-16,',
				'  author = {{A. Writer}},',
				'  title = {{R\\&D: 16 boats, 50\\% of\\_them}},',
				'  howpublished = {In: One report},',
				'  year = {2026},',
				'  month = {11},',
				'  note = {Version 2026.11.5, 5 November 2026},',
				'  url = {https://example.org/story/claims/boats-16/}',
				'}',
			].join('\n'),
		);
	});

	it('is RIS, a tag a line, from its type to its end', () => {
		const lines = cited.ris.split('\n');
		expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
		expect([lines[0], lines.at(-1)]).toEqual(['TY  - ELEC', 'ER  - ']);
		expect(lines).toContain('DA  - 2026/11/05');
		expect(lines).toContain('UR  - https://example.org/story/claims/boats-16/');
	});

	it('names its day alone before the first publication', () => {
		const early = claimCitations({ site, version: null }, { claim, siteUrl });
		expect(early.txt).toContain('in: “One report”, 5 November 2026.');
		expect(early.bib).toContain('  note = {5 November 2026},');
		expect(Object.values(early).join()).not.toMatch(/version|ET {2}-/i);
	});

	it('names nobody and no address where none is known', () => {
		const bare = claimCitations({ site: { ...site, byline: [] }, version: null }, { claim });
		expect(Object.values(bare).join()).not.toMatch(/author|AU {2}-|url|UR {2}-|http|undefined/);
	});
});
