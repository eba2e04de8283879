import { expect, it } from 'vitest';
import { advance, linesIn } from './text-lines.ts';

const theirs = { family: 'Courier Prime', size: 15 } as const;
const ours = { family: 'Schibsted Grotesk', size: 15 } as const;

it('counts the lines of a typewriter’s face by its characters', () => {
	expect(advance('ten  chars', theirs)).toBeCloseTo(90, 0);
	expect(linesIn('', { ...theirs, width: 90 })).toBe(0);
	expect(linesIn('ten  chars', { ...theirs, width: 91 })).toBe(1);
	expect(linesIn('eleven char', { ...theirs, width: 91 })).toBe(2);
	expect(linesIn('one two three four', { ...theirs, width: 64 })).toBe(3);
});

it('ends a line after a hyphen within a word, and not within a date or a number', () => {
	expect(linesIn('narco-terrorists', { ...theirs, width: 100 })).toBe(2);
	expect(linesIn('2025-11-03 came', { ...theirs, width: 91 })).toBe(2);
	expect(linesIn('then — so', { ...theirs, width: 64 })).toBe(2);
});

it('knows wide letters from narrow ones, bold from regular, and pairs that are set closer', () => {
	expect(advance('mmm', ours)).toBeGreaterThan(2 * advance('iii', ours));
	expect(advance('words', { ...ours, weight: 800 })).toBeGreaterThan(advance('words', ours));
	expect(advance('AV', ours)).toBeLessThan(advance('A', ours) + advance('V', ours));
	expect(advance('a & <b>', { ...ours, spacing: 1 })).toBeCloseTo(advance('a & <b>', ours) + 7);
});
