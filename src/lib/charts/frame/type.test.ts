import { describe as suite, expect, it } from 'vitest';
import { balance, breakText, charsIn, em, fits, fitting, textWidth, type Face } from './type.ts';

/** A box so many characters wide. */
const box = (chars: number, face: Face = 'theirs') => ({
	width: chars * 10 * em[face],
	size: 10,
	face,
});

const texts = [
	'a',
	'could break with the administration’s campaign so far, officials said',
	'supercalifragilistic words, and more, and more',
	'— — — — —',
	'between 1 and 10\u00a0000 boats',
];

suite('a line', () => {
	it('is as wide as its characters, and wider in bold', () => {
		expect(textWidth('', box(1))).toBe(0);
		expect(textWidth('words', { size: 10, face: 'ours' })).toBeCloseTo(28);
		expect(textWidth('words', { size: 10, face: 'strong' })).toBeCloseTo(30);
	});

	it.each([1, 2, 7, 23, 99])('holds %i characters in exactly their width', (chars) => {
		for (const face of Object.keys(em) as Face[]) {
			const room = { ...box(chars, face), width: textWidth('m'.repeat(chars), box(1, face)) };
			expect(charsIn(room)).toBe(chars);
			expect(fits('m'.repeat(chars), room)).toBe(true);
			expect(fits('m'.repeat(chars + 1), room)).toBe(false);
		}
	});

	it('takes the first wording that fits, else the last', () => {
		const wordings = ['claims made in some form', 'made in some form', 'made'];
		expect(fitting(wordings, box(24))).toBe('claims made in some form');
		expect(fitting(wordings, box(23))).toBe('made in some form');
		expect(fitting(wordings, box(2))).toBe('made');
		expect(fitting([], box(2))).toBe('');
	});
});

suite('a text in lines', () => {
	it('breaks at spaces, and says all where there is room', () => {
		expect(breakText('one two three', box(8))).toEqual(['one two', 'three']);
		expect(breakText('one two', { ...box(7), lines: 1 })).toEqual(['one two']);
	});

	it('folds white space, and keeps together what a space that does not break joins', () => {
		expect(breakText('  one \n two ', box(20))).toEqual(['one two']);
		expect(breakText('on 10\u00a0boats', box(8))).toEqual(['on', '10\u00a0boats']);
	});

	it('leaves out a later word that is too long, with what follows, rather than cut it', () => {
		expect(breakText('several Venezuelan boats', box(9))).toEqual(['several …']);
		expect(breakText('seven and Venezuelan boats', box(9))).toEqual(['seven …']);
		expect(breakText('Venezuelan boats', box(9))).toEqual(['Venezuel…', 'boats']);
	});

	it('shows a cut by an ellipsis after a whole word, with no comma before it', () => {
		expect(breakText('one, two, three', { ...box(9), lines: 1 })).toEqual(['one …']);
		expect(breakText('one two three four', { ...box(9), lines: 1 })).toEqual(['one two …']);
		expect(breakText('one two three four', { ...box(9), lines: 2 })).toEqual([
			'one two',
			'three …',
		]);
	});

	it('cuts a word that is longer than a line', () => {
		expect(breakText('unprecedented', box(6))).toEqual(['unpre…']);
		expect(breakText('unprecedented, so', { ...box(6), lines: 2 })).toEqual(['unpre…', 'so']);
	});

	it('has no lines for no words, and none where there is no room for any', () => {
		expect(breakText('', box(10))).toEqual([]);
		expect(breakText('  ', box(10))).toEqual([]);
		expect(breakText('one two', { ...box(10), lines: 0 })).toEqual([]);
		for (const width of [-20, 0, 6, 11.9])
			expect(breakText('one two', { ...box(1), width })).toEqual([]);
	});

	it.each([2, 3, 5, 9, 40])('never goes beyond %i characters a line, or three lines', (chars) => {
		for (const text of texts) {
			for (const set of [breakText, balance]) {
				const lines = set(text, { ...box(chars), lines: 3 });
				expect(lines.length).toBeLessThanOrEqual(3);
				expect(lines.filter((line) => line.length > chars || !line)).toEqual([]);
			}
		}
	});
});

suite('balanced lines', () => {
	it('are as few as they must be, and about as long as each other', () => {
		expect(balance('Today in US & World', box(16))).toEqual(['Today in', 'US & World']);
		expect(balance('Today in US & World', box(19))).toEqual(['Today in US & World']);
	});

	it.each([9, 12, 20, 33])('hold the same words, at most %i characters wide', (chars) => {
		for (const text of texts.filter((text) => breakText(text, box(chars)).join(' ') === text)) {
			const lines = balance(text, box(chars));
			expect(lines.join(' ')).toBe(text);
			expect(lines).toHaveLength(breakText(text, box(chars)).length);
		}
	});

	it('are not narrowed where words are cut anyway', () => {
		const narrow = { ...box(9), lines: 1 };
		expect(balance('one two three four', narrow)).toEqual(breakText('one two three four', narrow));
	});
});
