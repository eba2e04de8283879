import { describe, expect, it } from 'vitest';
import { document } from './documents.ts';
import { closest, coveredWords, locate, lookalike, plainWords } from './quotes.ts';

const text = [
	'The mayor\u00a0said that sixteen boats – no more –  were',
	'hit. “We’re counting them again,” she said. "It is hard," she added.',
	'Nothing “was settled by noon.',
].join('\n');
const town = document({ id: 'town', file: 'town.txt' }, text);

describe('a quote in its document', () => {
	it.each([
		['sixteen boats', { start: 4, end: 6 }],
		['sixteen  boats\n–', { start: 4, end: 7 }],
		['mayor said', { start: 1, end: 3 }],
		["We're counting", { start: 12, end: 14 }],
		['“It is hard”', null],
		['no more – were hit.', { start: 7, end: 12 }],
		['teen boats', null],
		['sixteen boat', null],
		['…', null],
	])('%s', (quote, span) => {
		expect(locate(quote, town)).toEqual(span);
	});

	it('counts only words outside quotation marks, and an open mark opens nothing', () => {
		expect(town.words.filter((_, i) => town.quoted[i])).toEqual([
			`"We're`,
			'counting',
			'them',
			'again,"',
			'"It',
			'is',
			'hard,"',
		]);
		expect(plainWords({ start: 11, end: 18 }, town)).toBe(3);
	});

	it('counts a word once where quotes overlap', () => {
		expect(
			coveredWords(
				[
					{ start: 0, end: 4 },
					{ start: 2, end: 6 },
				],
				town,
			),
		).toBe(6);
	});

	it('says what comes closest, with its line and the words that differ', () => {
		expect(closest('that sixty boats – no', town)).toBe(
			'closest is line 1, "that sixteen boats – no": the quote has "sixty" for "sixteen"',
		);
		expect(closest('purple elephants dance', town)).toBeUndefined();
	});
});

describe('a character that looks like another', () => {
	it.each(['A well-known end.', '😀 A well-known end.', '😀😀 A well-known end is so.'])(
		'is named, also after signs of two units: %s',
		(words) => {
			expect(lookalike('well\u2011known end', document({ id: 'a', file: 'a.txt' }, words))).toBe(
				'line 1 has these words but for a character: “-” (U+002D) where the quote has a non-breaking hyphen (U+2011)',
			);
		},
	);
});
