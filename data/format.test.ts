import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, formatList, formatNumber, formatShortDay, plural } from './format.ts';

describe('numbers', () => {
	it('groups thousands', () => {
		expect([0, 999, 10_000, 1_234_567].map(formatNumber)).toEqual([
			'0',
			'999',
			'10,000',
			'1,234,567',
		]);
	});

	it('writes any number as the browser itself would', () => {
		const browser = new Intl.NumberFormat('en-GB');
		const numbers = fc.oneof(fc.integer(), fc.integer({ min: -1e15, max: 1e15 }));
		fc.assert(fc.property(numbers, (n) => formatNumber(n) === browser.format(n)));
		expect([1234.5, -1234.567].map(formatNumber)).toEqual(['1,234.5', '-1,234.567']);
	});

	it('sets a count with its noun, in the singular for one only', () => {
		expect([0, 1, 2, 1000].map((n) => plural(n, 'claim'))).toEqual([
			'0 claims',
			'1 claim',
			'2 claims',
			'1,000 claims',
		]);
		expect(plural(1, 'person', 'people')).toBe('1 person');
		expect(plural(64, 'person', 'people')).toBe('64 people');
	});
});

describe('days', () => {
	it('writes a day out', () => {
		expect(formatDay('2025-11-03')).toBe('3 November 2025');
		expect(formatShortDay('2025-11-03')).toBe('3 Nov');
	});

	it('writes a month alone where no day is known', () => {
		expect(formatDay('2025-04')).toBe('April 2025');
	});

	it('keeps first and last days in any time zone', () => {
		const zone = process.env.TZ;
		try {
			for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
				process.env.TZ = TZ;
				expect(formatDay('2025-01-01')).toBe('1 January 2025');
				expect(formatDay('2025-12')).toBe('December 2025');
				expect(formatShortDay('2024-02-29')).toBe('29 Feb');
			}
		} finally {
			if (zone === undefined) delete process.env.TZ;
			else process.env.TZ = zone;
		}
	});

	it('names every month', () => {
		const of = (format: (day: string) => string) =>
			Array.from({ length: 12 }, (_, i) => format(`2025-${String(i + 1).padStart(2, '0')}-02`));
		const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
		const months = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2025, i, 2)));
		expect(of(formatDay)).toEqual(months.map((day) => long.format(day)));
		expect(of(formatShortDay).join(', ')).toBe(
			'2 Jan, 2 Feb, 2 Mar, 2 Apr, 2 May, 2 Jun, 2 Jul, 2 Aug, 2 Sept, 2 Oct, 2 Nov, 2 Dec',
		);
	});

	it('does not make up a day out of something else', () => {
		expect(() => formatDay('soon')).toThrow();
		expect(() => formatShortDay('2025-13-40')).toThrow();
	});
});

it('joins a list as a sentence does', () => {
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => formatList(items))).toEqual([
		'',
		'a',
		'a and b',
		'a, b and c',
	]);
	expect(formatList(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});
