/** Formats of numbers and days that `#data/format` does not have. */
import { formatDay, formatNumber } from '#data/format';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small number as a word, a larger one in digits: 3 → “three”, 12 → “12”. */
export const inWords = (n: number): string => small[n] ?? formatNumber(n);

/** A share from 0 to 1 as whole percent, of a very small one a tenth: 0.423 → “42%”, 0.002 → “0.2%”. */
export const formatShare = (share: number): string =>
	share > 0 && share < 0.01
		? `${Math.max(0.1, Math.round(share * 1000) / 10)}%`
		: `${Math.round(share * 100)}%`;

/** “2025-11-03” → “3 November”. */
export const formatDayOfYear = (day: string): string => formatDay(day).replace(/ \d{4}$/, '');

/** Keeps each number and the word after it on one line. */
export const keepNumbers = (text: string): string => text.replace(/(\d) /g, '$1\u00a0');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
