/**
 * Finds the numbers and dates in a text: digits ("64", "10,000", "$50 million"), number words
 * ("sixty-four", "a dozen", "half"), vague amounts ("tens of thousands"), and days, months and years.
 * Ordinals are ignored. "One" is a number after "only", "just", "exactly", "all but", "at least" and the
 * like, and in "one in five". Elsewhere it is a pronoun or an article and is ignored, as is "both".
 */
import { months } from '../format.ts';

export type MentionValue =
	| { kind: 'number'; n: number }
	| { kind: 'vague'; words: string }
	| { kind: 'date'; year?: number; month?: number; day?: number };

/** A figure and where it stands: half open, in characters. */
export type Figure = { start: number; end: number; text: string; value: MentionValue };

const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Record<string, number> = {
	hundred: 100,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12,
};
/** Words for what is below a hundred, and for what multiplies it. */
const below = `(?:(?:${tens.slice(2).join('|')})(?:[-\\s](?:${small.slice(1, 10).join('|')}))?|${small.join('|')})`;
const scale = `(?:${Object.keys(scales).join('|')}|dozen)`;
const month = months.join('|');
/** What follows a third or a quarter that is a share; else it is one in a row, or of a year. */
const afterFraction = 'of|are|were|have|had|do|did|keep|drop|stand|remain';

const patterns: [RegExp, (match: RegExpExecArray) => MentionValue | null][] = [
	[/\b(\d{4})-(\d{2})-(\d{2})\b/g, ([, y, m, d]) => date(d, Number(m), y)],
	[
		new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(${month})(?:,?\\s(\\d{4}))?\\b`, 'g'),
		([, d, m, y]) => date(d, monthNumber(m), y),
	],
	[
		new RegExp(`\\b(${month})\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s(\\d{4})\\b)?`, 'g'),
		([, m, d, y]) => date(d, monthNumber(m), y),
	],
	[
		new RegExp(`\\b(${month})\\s(\\d{4})\\b`, 'g'),
		([, m, y]) => date(undefined, monthNumber(m), y),
	],
	[/\b\d+(?:st|nd|rd|th)\b/g, () => null],
	[
		/\b(?:tens|hundreds|dozens|scores)\sof\s(?:thousands|millions|billions)\b|\b(?:dozens|scores|hundreds|thousands|millions|billions)\b/gi,
		([text]) => ({ kind: 'vague', words: text.toLowerCase().replace(/\s/g, ' ') }),
	],
	[
		/\d[\d,.]*(?<=\d)(?:\s(hundred|thousand|million|billion|trillion)\b)?/gi,
		([text, scale]) => ({
			kind: 'number',
			n: parseFloat(text.replaceAll(',', '')) * (scales[scale?.toLowerCase() ?? ''] ?? 1),
		}),
	],
	[/\bhalf a dozen\b/gi, () => ({ kind: 'number', n: 6 })],
	[
		new RegExp(
			`\\b(?:(a|one|two|three)[\\s-])?(half|(?:thirds?|quarters?)(?=\\s(?:${afterFraction})\\b))\\b`,
			'gi',
		),
		([, count, part]) => fraction(count?.toLowerCase(), part?.toLowerCase()),
	],
	[
		new RegExp(
			`\\b(?:${below}|(?:a\\s)?${scale})(?:\\s${scale})*(?:(?<=${scale})\\s(?:and\\s)?${below}(?:\\s${scale})*)*\\b`,
			'gi',
		),
		(match) => inWords(match),
	],
];

/** Every figure of a text, in order; figures within the `free` phrases are ignored. */
export function findNumberMentions(text: string, free: readonly string[] = []): Figure[] {
	let rest = text.replace(/\u00a0/g, ' ');
	const blank = (start: number, end: number) => {
		rest = rest.slice(0, start) + '\u0001'.repeat(end - start) + rest.slice(end);
	};
	for (const phrase of [...free].sort((a, b) => b.length - a.length)) {
		const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s');
		const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
		for (const match of rest.matchAll(whole)) blank(match.index, match.index + match[0].length);
	}
	const found: Figure[] = [];
	for (const [pattern, read] of patterns)
		for (const match of rest.matchAll(pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			const value = read(match as RegExpExecArray);
			blank(start, end);
			if (value) found.push({ start, end, text: text.slice(start, end), value });
		}
	return found.sort((a, b) => a.start - b.start);
}

/** The figures of a text, without their places. */
export const figuresIn = (text: string): MentionValue[] =>
	findNumberMentions(text).map(({ value }) => value);

function date(day?: string, month?: number, year?: string): MentionValue {
	return {
		kind: 'date',
		...(year && { year: Number(year) }),
		...(month && { month }),
		...(day && { day: Number(day) }),
	};
}

const monthNumber = (name = '') => months.indexOf(name) + 1;

function fraction(count = 'a', part = ''): MentionValue | null {
	const whole = part === 'half' ? 2 : part.startsWith('third') ? 3 : 4;
	const n = { a: 1, one: 1, two: 2, three: 3 }[count] ?? 1;
	return { kind: 'number', n: n / whole };
}

const counting =
	/\b(?:only|just|exactly|precisely|all but|at least|at most|no more than|fewer than|more than|barely|number|or)\s$/i;
const share = /^\s(?:in|out of|or)\s(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b/i;

function inWords({ 0: text, index, input }: RegExpExecArray): MentionValue | null {
	const words = text.toLowerCase().split(/[\s-]+/);
	if (words.join() === 'one') {
		const counts = counting.test(input.slice(0, index)) || share.test(input.slice(index + 3));
		return counts ? { kind: 'number', n: 1 } : null;
	}
	let [sum, part] = [0, 0];
	for (const word of words) {
		if (small.includes(word)) part += small.indexOf(word);
		else if (tens.includes(word)) part += tens.indexOf(word) * 10;
		else if (word === 'dozen') part = (part || 1) * 12;
		else if (word === 'hundred') part = (part || 1) * 100;
		else if (word in scales) [sum, part] = [sum + (part || 1) * (scales[word] ?? 1), 0];
	}
	return { kind: 'number', n: sum + part };
}

/** Whether a figure says the same as one of those allowed; a day may leave out its year. */
export function agrees(figure: MentionValue, allowed: readonly MentionValue[]): boolean {
	return allowed.some((other) => {
		if (figure.kind === 'number' && other.kind === 'date')
			return figure.n === other.year && figure.n > 1000;
		if (figure.kind !== other.kind) return false;
		if (figure.kind === 'number') return Math.abs(figure.n - (other as typeof figure).n) < 1e-9;
		if (figure.kind === 'vague') return figure.words === (other as typeof figure).words;
		const theirs = other as typeof figure;
		return (['year', 'month', 'day'] as const).every(
			(part) => figure[part] === undefined || figure[part] === theirs[part],
		);
	});
}

export function dayFigure(iso: string): MentionValue {
	const [y, m, d] = iso.split('-');
	return date(d, Number(m), y);
}

export function figureText(value: MentionValue): string {
	if (value.kind === 'vague') return value.words;
	if (value.kind === 'number')
		return value.n.toLocaleString('en-GB', { maximumFractionDigits: 3, useGrouping: 'min2' });
	const { day, month = 1, year } = value;
	return [day, months[month - 1], year].filter(Boolean).join(' ');
}
