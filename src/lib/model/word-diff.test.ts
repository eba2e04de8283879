import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareWord, splitWords } from '#data/words';
import { type Difference, wordDiff, isUnchanged } from './word-diff.ts';

/** `word` same, `~word` put in, `>word` moved, `[n]` left out, `[n/]` left out and replaced. */
const shown = (differences: Difference[]) =>
	differences
		.map((d) => {
			if (d.type === 'left-out') return `[${d.words.length}${d.replaced ? '/' : ''}]`;
			return `${{ same: '', moved: '>', 'put-in': '~' }[d.type]}${d.word}`;
		})
		.join(' ');

describe('differ', () => {
	it('finds nothing where only case, quotes and punctuation differ', () => {
		expect(shown(wordDiff('That’s been very clear,', "“that's been very clear.”"))).toBe(
			"“that's been very clear.”",
		);
	});

	it('marks a word left out, and a word replaced', () => {
		expect(shown(wordDiff('one two three four', 'one three five'))).toBe(
			'one [1] three [1/] ~five',
		);
	});

	it('marks words left out at either end', () => {
		expect(shown(wordDiff('one two three', 'two'))).toBe('[1] two [1]');
		expect(shown(wordDiff('one two', ''))).toBe('[2]');
		expect(shown(wordDiff('', 'one two'))).toBe('~one ~two');
	});

	it('keeps the longer words of equally long common runs', () => {
		expect(shown(wordDiff('labs and members and leaders', 'labs leaders and hubs'))).toBe(
			'labs [2] leaders >and ~hubs',
		);
	});

	it('takes a word that stands elsewhere for moved, and so for neither put in nor left out', () => {
		const swapped = wordDiff('any form of rain or snow', 'all forms of snow or rain');
		expect(swapped.filter(({ type }) => type === 'moved')).toHaveLength(2);
		expect(swapped.filter(({ type }) => type === 'left-out')).toEqual([
			{ type: 'left-out', words: ['any', 'form'], replaced: true },
		]);
	});

	it('lets a dash stand without comparing it', () => {
		expect(shown(wordDiff('one — two', 'one two –'))).toBe('one two –');
	});

	const text = fc
		.array(fc.constantFrom('a', 'b', 'c', 'dd', 'Ee,', '—', '“f'), { maxLength: 12 })
		.map((list) => list.join(' '));

	it('gives every word of the retelling once, in order', () => {
		fc.assert(
			fc.property(text, text, (original, retold) => {
				const kept = wordDiff(original, retold).flatMap((d) => ('word' in d ? [d.word] : []));
				expect(kept).toEqual(splitWords(retold));
			}),
		);
	});

	it('accounts for every word of the original once', () => {
		const bag = (list: string[]) => list.map(bareWord).filter(Boolean).sort();
		fc.assert(
			fc.property(text, text, (original, retold) => {
				const found = wordDiff(original, retold).flatMap((d) => {
					if (d.type === 'left-out') return d.words;
					return d.type === 'put-in' ? [] : [d.word];
				});
				expect(bag(found)).toEqual(bag(splitWords(original)));
			}),
		);
	});
});

it('tells what is word for word from what is cut, changed or in another order', () => {
	expect(isUnchanged(wordDiff('one two', 'One two.'))).toBe(true);
	for (const retold of ['two', 'one three', 'two one'])
		expect(isUnchanged(wordDiff('one two', retold))).toBe(false);
});
