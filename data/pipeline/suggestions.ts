/** Suggests a valid form of a value where its meaning is clear. */
import { address, day } from '#data/schema';
import { months } from '../format.ts';
import { findNumberMentions } from './number-mentions.ts';

/** The same address over https, where it has another kind of address or none. */
export function toHttps(text: string): string | undefined {
	const whole = text.replace(
		/^(?:http:\/\/)?(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/,
		'https://',
	);
	return whole !== text && address.safeParse(whole).success ? whole : undefined;
}

/** Whether days of a table stand as day, month, year or as month, day, year, where any of them tells. */
export function dayOrder(texts: readonly string[]): 'day' | 'month' | undefined {
	const parts = texts.flatMap((text) => slashed.exec(text)?.slice(1, 3).map(Number) ?? []);
	const [firsts, seconds] = [0, 1].map((odd) => parts.filter((_, i) => i % 2 === odd));
	if (firsts!.some((n) => n > 12)) return 'day';
	return seconds!.some((n) => n > 12) ? 'month' : undefined;
}

const slashed = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\s*$/;
const ordered = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;

/** A day as YYYY-MM-DD; one past the end of its month is the month's last. */
function isoDay(year: string | number, month: string | number, date: string | number): string[] {
	const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	const two = (n: number | string) => String(n).padStart(2, '0');
	const found = [year, two(month), two(Math.min(Number(date), last))].join('-');
	return Number(month) <= 12 && Number(date) <= 31 && day.safeParse(found).success ? [found] : [];
}

/** The days that a text may name, as YYYY-MM-DD. */
function daysMeant(text: string, order?: 'day' | 'month'): string[] {
	const [isSlashed, a = '', b = '', short = ''] = slashed.exec(text) ?? [];
	if (isSlashed !== undefined) {
		const year = short.padStart(4, '20');
		const dayFirst = order === 'month' ? [] : isoDay(year, b, a);
		const monthFirst = order === 'day' || text.includes('.') ? [] : isoDay(year, a, b);
		return [...new Set([...dayFirst, ...monthFirst])];
	}
	const [isOrdered, y = '', m = '', d = ''] = ordered.exec(text) ?? [];
	if (isOrdered !== undefined) return Number(m) > 12 ? isoDay(y, d, m) : isoDay(y, m, d);
	const written = months.reduce(
		(words, month) => words.replace(new RegExp(`\\b${month.slice(0, 3)}t?\\b\\.?`, 'i'), month),
		text,
	);
	const found = findNumberMentions(written)[0]?.value;
	if (found?.kind !== 'date' || !found.year || !found.month || !found.day) return [];
	return isoDay(found.year, found.month, found.day);
}

/** `did you mean "2025-11-03"?`, with both days where a text may be read either way. */
export function meantDay(text: string, order?: 'day' | 'month'): string | undefined {
	const [one, other] = daysMeant(text, order).filter((found) => found !== text);
	if (!one) return undefined;
	return other
		? `did you mean "${one}", day before month, or "${other}", month before day?`
		: `did you mean "${one}"?`;
}

/** Lower-case words joined by hyphens, as ids are. */
export const toId = (text: string): string =>
	text
		.replace(/^(?:claim|quote|beyond|count|source|page):/, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
