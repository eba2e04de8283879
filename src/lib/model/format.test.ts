import { expect, it } from 'vitest';
import { capital, formatDayOfYear, formatShare, inWords, keepNumbers } from './format.ts';

it('gives shares in whole percent', () => {
	expect([0, 0.0002, 0.004, 0.423, 0.995, 1].map(formatShare)).toEqual([
		'0%',
		'0.1%',
		'0.4%',
		'42%',
		'100%',
		'100%',
	]);
});

it('leaves the year out', () => {
	expect(formatDayOfYear('2025-11-03')).toBe('3 November');
	expect(formatDayOfYear('2025-04')).toBe('April');
});

it('spells small numbers, and writes others in digits', () => {
	expect([0, 1, 9, 10, 10000].map(inWords)).toEqual(['no', 'one', 'nine', '10', '10,000']);
});

it('keeps each number with the word after it', () => {
	expect(keepNumbers('in 15 strikes on 16 boats')).toBe('in 15\u00a0strikes on 16\u00a0boats');
});

it('begins a sentence with a capital', () => {
	expect([capital('the plan of NBC'), capital('')]).toEqual(['The plan of NBC', '']);
});
