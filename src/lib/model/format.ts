/**
 * Numbers, days and lists as an English reader expects them.
 *
 * Not by `Intl`: a browser that makes its first formatter reads the world's languages for it, which
 * keeps a slow phone busy for a tenth of a second, before its first graphic; and server and browser may
 * differ on “Sept”. The tests hold these against it.
 */

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/**
 * The parts of a day.
 * @param day as `2025-11-03`
 * @throws RangeError where the calendar has no such day
 */
function partsOf(day: string) {
	const [year, month, date] = new Date(`${day}T00:00:00Z`).toISOString().split(/\D/).map(Number);
	return { year, month: months[month! - 1]!, date };
}

/** 10000 → “10,000”. */
export const formatNumber = (n: number): string =>
	String(n).replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small number as a word, a larger one in digits: 3 → “three”, 12 → “12”. */
export const inWords = (n: number): string => small[n] ?? formatNumber(n);

/** A share from 0 to 1 as whole percent, of a very small one a tenth: 0.423 → “42%”, 0.002 → “0.2%”. */
export const formatShare = (share: number): string =>
	share > 0 && share < 0.01
		? `${Math.max(0.1, Math.round(share * 1000) / 10)}%`
		: `${Math.round(share * 100)}%`;

/** “2025-11-03” → “3 November 2025”; “2025-04” → “April 2025”. */
export function formatDay(day: string): string {
	if (day.length !== 7) {
		const { date, month, year } = partsOf(day);
		return `${date} ${month} ${year}`;
	}
	const { month, year } = partsOf(`${day}-01`);
	return `${month} ${year}`;
}

/** “2025-11-03” → “3 Nov”; of September there are four letters. */
export function formatShortDay(day: string): string {
	const { date, month } = partsOf(day);
	return `${date} ${month.slice(0, month === 'September' ? 4 : 3)}`;
}

/** “2025-11-03” → “3 November”. */
export const formatDayOfYear = (day: string): string => formatDay(day).replace(/ \d{4}$/, '');

/** “a, b and c”, or with another word than “and”. */
export const formatList = (items: string[], word = 'and'): string =>
	items.length < 2
		? items.join('')
		: `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;

/** A count with its noun: `plural(1, 'claim')` → “1 claim”, `plural(57, 'claim')` → “57 claims”. */
export const plural = (n: number, noun: string, nouns = `${noun}s`): string =>
	`${formatNumber(n)} ${n === 1 ? noun : nouns}`;

/** Keeps each number and the word after it on one line. */
export const keepNumbers = (text: string): string => text.replace(/(\d) /g, '$1\u00a0');

/** With a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
