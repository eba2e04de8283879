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

const slashed = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;
const two = (n: number | string) => String(n).padStart(2, '0');

/** The days that a text may name, as YYYY-MM-DD; one past the end of its month becomes the month's last. */
function daysMeant(text: string, order?: 'day' | 'month'): string[] {
	const [, a = '', b = '', year = ''] = slashed.exec(text) ?? [];
	if (year) {
		const dayFirst = `${year}-${two(b)}-${two(a)}`;
		const monthFirst = `${year}-${two(a)}-${two(b)}`;
		const both = text.includes('.') ? [dayFirst] : [dayFirst, monthFirst];
		const ordered = order ? [order === 'day' ? dayFirst : monthFirst] : both;
		return [...new Set(ordered)].filter((one) => day.safeParse(one).success);
	}
	const [, y = '', m = '', d = ''] =
		/^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? [];
	const whole = `${y}-${two(m)}-${two(d)}`;
	if (day.safeParse(whole).success) return [whole];
	const written = months.reduce(
		(words, month) => words.replace(new RegExp(`\\b${month.slice(0, 3)}t?\\b\\.?`, 'i'), month),
		text,
	);
	const date = findNumberMentions(y ? whole : written)[0]?.value;
	if (date?.kind !== 'date' || !date.year || !date.month || !date.day || date.month > 12) return [];
	const last = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate();
	return [[date.year, two(date.month), two(Math.min(date.day, last))].join('-')];
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
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
