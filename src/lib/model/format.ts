/** Numbers, days and lists as an English reader expects them. */

/** Made when first asked for: a formatter costs the browser milliseconds, and few pages need all. */
const once = <T>(make: () => T): (() => T) => {
	let made: T | undefined;
	return () => (made ??= make());
};

const number = once(() => new Intl.NumberFormat('en-GB'));
const list = once(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));
const dates = (of: Intl.DateTimeFormatOptions) =>
	once(() => new Intl.DateTimeFormat('en-GB', { ...of, timeZone: 'UTC' }));
const dayMonthYear = dates({ dateStyle: 'long' });
const dayMonth = dates({ day: 'numeric', month: 'short' });
const monthYear = dates({ month: 'long', year: 'numeric' });

/** Makes each formatter, for who has time to spare before one is asked for. */
export const formatters: (() => unknown)[] = [number, list, dayMonthYear, dayMonth, monthYear];

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/** 10000 → “10,000”. */
export const formatNumber = (n: number): string => number().format(n);

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small number as a word, a larger one in digits: 3 → “three”, 12 → “12”. */
export const inWords = (n: number): string => small[n] ?? formatNumber(n);

/** A share from 0 to 1 as whole percent, of a very small one a tenth: 0.423 → “42%”, 0.002 → “0.2%”. */
export const formatShare = (share: number): string =>
	share > 0 && share < 0.01
		? `${Math.max(0.1, Math.round(share * 1000) / 10)}%`
		: `${Math.round(share * 100)}%`;

/** “2025-11-03” → “3 November 2025”; “2025-04” → “April 2025”. */
export const formatDay = (day: string): string =>
	day.length === 7 ? monthYear().format(utc(`${day}-01`)) : dayMonthYear().format(utc(day));

/** “2025-11-03” → “3 Nov”. */
export const formatShortDay = (day: string): string => dayMonth().format(utc(day));

/** “2025-11-03” → “3 November”. */
export const formatDayOfYear = (day: string): string => formatDay(day).replace(/ \d{4}$/, '');

/** “a, b and c”. */
export const formatList = (items: string[]): string => list().format(items);

/** A count with its noun: `plural(1, 'claim')` → “1 claim”, `plural(57, 'claim')` → “57 claims”. */
export const plural = (n: number, noun: string, nouns = `${noun}s`): string =>
	`${formatNumber(n)} ${n === 1 ? noun : nouns}`;

/** Keeps each number and the word after it on one line. */
export const keepNumbers = (text: string): string => text.replace(/(\d) /g, '$1\u00a0');

/** With a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
