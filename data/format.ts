/**
 * Formats numbers, days and lists in English. `Intl` is not used: its locale data keep a slow phone busy
 * for a tenth of a second before the first graphic, and server and browser may differ on “Sept”. The tests
 * compare these functions with `Intl`.
 */

export const months = [
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

/** @throws RangeError where the calendar has no such day */
function partsOf(day: string) {
	const [year, month, date] = new Date(`${day}T00:00:00Z`).toISOString().split(/\D/).map(Number);
	return { year, month: months[month! - 1]!, date };
}

/** 10000 → “10,000”. */
export const formatNumber = (n: number): string =>
	String(n).replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** A count with its noun: `plural(1, 'claim')` → “1 claim”, `plural(57, 'claim')` → “57 claims”. */
export const plural = (n: number, noun: string, nouns = `${noun}s`): string =>
	`${formatNumber(n)} ${n === 1 ? noun : nouns}`;

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

/** “a, b and c”, or with another word than “and”. */
export const formatList = (items: readonly string[], word = 'and'): string =>
	items.length < 2
		? items.join('')
		: `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
