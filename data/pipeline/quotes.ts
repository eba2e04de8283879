/**
 * Finds a quote in its document, or the passage most similar to it. Two limits keep the quotes short: each
 * has at most 12 words, and all quotes of a document together have at most 15 % of its words. Words inside
 * the document's own quotation marks are not counted.
 */
import { bisectRight, maxIndex, range } from 'd3';
import { distance } from 'fastest-levenshtein';
import type { Span } from '#data/schema';
import { code } from './characters.ts';
import { diffWords } from '../diff.ts';
import { fold, type Document } from './documents.ts';
import { bareWord, splitWords } from '../words.ts';

/** The share of a document's words that all its quotes may have. */
export const quoteShare = 0.15;

/** How many words of a document may be quoted. */
export const quotableWords = ({ words }: Pick<Document, 'words'>): number =>
	Math.floor(words.length * quoteShare);

/** Characters `at` up to, not including, `end` of a folded text. */
export type Run = { at: number; end: number };

/** The offset of a run of whole words in a text, from an offset on, or -1. Both are folded. */
export function indexOfRun(text: string, run: string, from = 0): number {
	const cutsAt = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
	let at = run ? text.indexOf(run, from) : -1;
	while (at >= 0 && (cutsAt(at) || cutsAt(at + run.length))) at = text.indexOf(run, at + 1);
	return at;
}

/** Where a quote stands in a document for the first time after an offset. White space and the shape of quotation marks may differ. */
export function runAt(quote: string, { folded }: Document, from = 0): Run | null {
	const run = fold(quote);
	const at = bareWord(run) ? indexOfRun(folded, run, from) : -1;
	return at < 0 ? null : { at, end: at + run.length };
}

const spanOf = ({ at, end }: Run, { starts }: Document): Span => ({
	start: bisectRight(starts, at) - 1,
	end: bisectRight(starts, end - 1),
});

/** The span of a quote in a document, or null. */
export function locate(quote: string, own: Document): Span | null {
	const run = runAt(quote, own);
	return run && spanOf(run, own);
}

/** Every span of a document that is a quote. */
export function spansOf(quote: string, own: Document): Span[] {
	const spans: Span[] = [];
	for (let run = runAt(quote, own); run; run = runAt(quote, own, run.at + 1))
		spans.push(spanOf(run, own));
	return spans;
}

/** The number of words of a span that are outside quotation marks. */
export function plainWords({ start, end }: Span, { quoted }: Document): number {
	return quoted.slice(start, end).filter((isQuoted) => !isQuoted).length;
}

/** The number of words outside quotation marks that are in any of the spans. */
export function coveredWords(spans: Iterable<Span>, { quoted }: Document): number {
	const covered = new Set([...spans].flatMap(({ start, end }) => range(start, end)));
	return [...covered].filter((i) => !quoted[i]).length;
}

/** Names of characters that a reader cannot tell from others, or sees nothing of. */
const unseen: Record<string, string> = {
	'\u00ad': 'a soft hyphen',
	'\u200b': 'a space without width',
	'\u200c': 'a non-joiner without width',
	'\u200d': 'a joiner without width',
	'\u2010': 'a hyphen of another kind',
	'\u2011': 'a non-breaking hyphen',
	'\u2060': 'a word joiner without width',
};
const named = (char: string | undefined): string => {
	if (char === undefined) return 'nothing';
	const name = unseen[char] ?? (char === ' ' ? 'a space' : `“${char}”`);
	return `${name} (${code(char)})`;
};

/** A character without its accents and kinds: letters and hyphens that look alike are the same. */
const shapeOf = (char: string): string =>
	char
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.replace(/\p{Pd}|−/u, '-');

/** The one character in which a quote differs from words that look like it; undefined where none do. */
export function lookalike(quote: string, { folded, starts, lines }: Document): string | undefined {
	let end = 0;
	// by UTF-16 units, as every position in a document is
	const shapes = [...folded].flatMap((char) => {
		const at = end;
		end += char.length;
		return shapeOf(char)
			.split('')
			.map((shape) => ({ shape, at, end: at + char.length }));
	});
	const own = [...fold(quote)];
	const wanted = own.map(shapeOf).join('');
	const found = indexOfRun(shapes.map(({ shape }) => shape).join(''), wanted);
	if (found < 0) return undefined;
	const from = shapes[found]!.at;
	const theirs = [...folded.slice(from, shapes[found + wanted.length - 1]!.end)];
	const i = range(Math.max(own.length, theirs.length)).find((at) => own[at] !== theirs[at]);
	if (i === undefined) return undefined;
	const isLonger = own.length > theirs.length ? theirs[i] === own[i + 1] : own[i] === theirs[i + 1];
	const [here, there] =
		own.length === theirs.length || !isLonger
			? [own[i], theirs[i]]
			: own.length > theirs.length
				? [own[i], undefined]
				: [undefined, theirs[i]];
	const line = lines[bisectRight(starts, from) - 1];
	return `line ${line} has these words but for a character: ${named(there)} where the quote has ${named(here)}`;
}

/** Describes, for a message, the passage most similar to a quote; undefined where none is similar. */
export function closest(quote: string, within: Document): string | undefined {
	const wanted = splitWords(fold(quote));
	const size = Math.min(wanted.length, within.words.length);
	const [bare, all] = [wanted.map(bareWord), within.words.map(bareWord)];
	const starts = range(all.length - size + 1);
	const shared = starts.map((start) => sharedWords(bare, all.slice(start, start + size)));
	const best = maxIndex(shared);
	if (best < 0 || shared[best]! * 3 < wanted.length) return undefined;
	const { start, passage } = fit(wanted, { within, start: best });
	const changes = diffWords(passage, wanted)
		.filter(({ kind }) => kind !== 'same')
		.slice(0, 3)
		.map(({ a, b }) =>
			!b.length
				? `leaves out "${a.join(' ')}"`
				: !a.length
					? `puts in "${b.join(' ')}"`
					: `has "${b.join(' ')}" for "${a.join(' ')}"`,
		);
	return `closest is line ${within.lines[start]}, "${passage.join(' ')}": the quote ${changes.join(', ')}`;
}

/** The number of words that two passages share; a repeated word counts as often as both have it. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
	const left = [...b];
	const shared = a.filter((word) => {
		const i = left.indexOf(word);
		if (i >= 0) left.splice(i, 1);
		return i >= 0;
	});
	return shared.length;
}

/** The passage near a word that needs the fewest changes to become the quote. */
function fit(wanted: readonly string[], { within, start }: { within: Document; start: number }) {
	let best = { start, passage: [] as string[], cost: Infinity };
	for (let from = Math.max(0, start - 2); from <= start + 2; from += 1)
		for (let size = Math.max(1, wanted.length - 2); size <= wanted.length + 4; size += 1) {
			const passage = within.words.slice(from, from + size);
			if (!passage.length) continue;
			passage[0] = passage[0]?.replace(/^[^\p{L}\p{N}$]+/u, '') ?? '';
			passage.push(passage.pop()?.replace(/[^\p{L}\p{N}%]+$/u, '') ?? '');
			const cost = changeCost(passage, wanted);
			if (cost < best.cost) best = { start: from, passage, cost };
		}
	return best;
}

/** The edit distance of two passages. Replacing a word costs up to 0.65, inserting or deleting one 0.7. */
function changeCost(a: readonly string[], b: readonly string[]): number {
	let row = b.map((_, j) => (j + 1) * 0.7);
	row.unshift(0);
	a.forEach((word, i) => {
		const next = [(i + 1) * 0.7];
		b.forEach((other, j) => {
			const unlike = (0.65 * distance(word, other)) / Math.max(word.length, other.length, 1);
			next.push(Math.min((row[j] ?? 0) + unlike, (row[j + 1] ?? 0) + 0.7, (next[j] ?? 0) + 0.7));
		});
		row = next;
	});
	return row.at(-1) ?? 0;
}
