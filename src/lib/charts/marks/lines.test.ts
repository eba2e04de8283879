import { expect, test } from 'vitest';
import { breakText, textWidth } from './lines.ts';

const box = { size: 10, width: 70, lines: 2 };

test('a short text stays on one line', () => {
	expect(breakText('two words', box)).toEqual(['two words']);
});

test('a longer one breaks at a space', () => {
	expect(breakText('criticism in Congress', box)).toEqual(['criticism in', 'Congress']);
});

test('what does not fit is cut where one sees it', () => {
	expect(breakText('one two three four five six seven', box)).toEqual(['one two', 'three four…']);
	expect(breakText('counterintelligence', { ...box, lines: 1 })).toEqual(['counterinte…']);
});

test.each([0, 5, 12, 40, 300])('no line is wider than %i pixels', (width) => {
	for (const bold of [false, true])
		for (const line of breakText('break with the campaign so far', { ...box, bold, width }))
			expect(textWidth(line, { size: 10, bold })).toBeLessThanOrEqual(width);
});

test('nothing in, nothing out', () => {
	expect(breakText('', box)).toEqual([]);
	expect(breakText('word', { ...box, lines: 0 })).toEqual([]);
});
