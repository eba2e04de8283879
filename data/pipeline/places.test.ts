import { describe, expect, it } from 'vitest';
import type { LockedDocument, Story } from '#data/schema';
import realStory from '#data/story.json';
import { edit, small } from '../../tests/fixtures/small-story.ts';
import { build } from './pipeline.ts';
import { makeupOf, placed } from './places.ts';
import { lockFile } from './read.ts';

const coastWire = 'data/coding/coast-wire.json';
const storyOf = (...edits: { from: string; to: string }[]) => {
	const files = small();
	for (const change of edits) edit(files, { file: coastWire, ...change });
	return { files, ...build(files) };
};

describe('the place at which a document first makes a claim', () => {
	it('is that of its quote, in words from the start of the body', () => {
		const { story } = storyOf().built!;
		expect(story.cells['coast-wire']?.['storm-toll']?.at).toEqual({ section: 'body', word: 4 });
		expect(story.claims[0]?.at).toEqual({ section: 'body', word: 14 });
	});

	it('is that of an earlier passage where the coding has one', () => {
		const quote = '"quote": "four boats",';
		const { story } = storyOf({ from: quote, to: `${quote} "first": "Storms trouble",` }).built!;
		expect(story.cells['coast-wire']?.['storm-toll']?.at).toEqual({ section: 'headline', word: 0 });
	});

	it('is none where it drops the claim', () => {
		const cell = storyOf().built!.story.cells['bay-blog']?.['no-decision'];
		expect(cell?.status).toBe('dropped');
		expect(cell).not.toHaveProperty('at');
	});

	it('does not count furniture in the middle of a text', () => {
		const sha256 = '';
		const quote = { sha256, before: '', after: '' };
		const document: LockedDocument = {
			...{ sha256, words: 100, leadEnd: 20 },
			sections: [
				{ kind: 'headline', line: 1, start: 4 },
				{ kind: 'body', line: 2, start: 10 },
				{ kind: 'furniture', line: 3, start: 40 },
				{ kind: 'body', line: 4, start: 55 },
				{ kind: 'furniture', line: 5, start: 90 },
			],
			quotes: {
				caption: { start: 0, end: 2, ...quote },
				above: { start: 5, end: 6, ...quote },
				opening: { start: 10, end: 12, ...quote },
				after: { start: 55, end: 56, ...quote },
				last: { start: 89, end: 90, ...quote },
			},
		};
		expect(makeupOf(document)).toEqual({ bodyWords: 65, leadWords: 10, above: ['headline'] });
		const places = Object.keys(document.quotes).map((claim) => placed(document, claim).at);
		expect(places).toEqual([
			{ section: 'furniture', word: 0 },
			{ section: 'headline', word: 0 },
			{ section: 'body', word: 1 },
			{ section: 'body', word: 31 },
			{ section: 'body', word: 65 },
		]);
	});

	it('is the same without the documents', () => {
		const quote = '"quote": "four boats",';
		const { files, built } = storyOf({ from: quote, to: `${quote} "first": "Storms trouble",` });
		const again = small({ documents: false });
		again.texts = new Map(files.texts).set(lockFile, built!.lockText);
		expect(build(again).built?.storyText).toBe(built!.storyText);
	});
});

it('lies in every document within its body, or above it', () => {
	const story = realStory as unknown as Story;
	const places = story.sources.flatMap(({ id, role, bodyWords, above }) =>
		story.claims.flatMap((claim) => {
			const at = role === 'original' ? claim.at : story.cells[id]![claim.id]!.at;
			return at ? [{ id, at, bodyWords, above }] : [];
		}),
	);
	expect(places.length).toBeGreaterThan(200);
	for (const { id, at, bodyWords, above } of places) {
		expect(at.word, id).toBeLessThanOrEqual(bodyWords);
		if (at.word === 0) expect(above).toContain(at.section);
		else expect(at.section).toBe('body');
	}
});
