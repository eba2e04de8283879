/**
 * Finds a quote in its document, or the passage that comes closest to it.
 *
 * A quote is short: at most 12 words outside quotation marks, and all quotes of a document together
 * hold at most 15 % of its words outside quotation marks. What a person said, inside the document's
 * own marks, counts towards neither.
 */
import { bisectRight, maxIndex, range } from 'd3';
import { distance } from 'fastest-levenshtein';
import type { Span } from '#data/schema';
import { diffWords } from './diff.ts';
import { fold, type Document } from './documents.ts';
import { bareWord, splitWords } from '../words.ts';

/** The two limits: words a quote, and share of a document. */
export const quoteWords = 12;
export const quoteShare = 0.15;

/** Where some folded words stand in a folded text without cutting a word at either end; or -1. */
export function indexOfRun(text: string, run: string): number {
	const cutsAt = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
	let at = run ? text.indexOf(run) : -1;
	while (at >= 0 && (cutsAt(at) || cutsAt(at + run.length))) at = text.indexOf(run, at + 1);
	return at;
}

/** Where a quote stands in a document, tolerant of white space and of straight or curly marks; or null. */
export function locate(quote: string, { folded, starts }: Document): Span | null {
	const run = fold(quote);
	const at = bareWord(run) ? indexOfRun(folded, run) : -1;
	if (at < 0) return null;
	return { start: bisectRight(starts, at) - 1, end: bisectRight(starts, at + run.length - 1) };
}

/** How many words of a span stand outside the document's quotation marks. */
export function plainWords({ start, end }: Span, { quoted }: Document): number {
	return quoted.slice(start, end).filter((isQuoted) => !isQuoted).length;
}

/** How many words outside quotation marks at least one of the spans covers. */
export function coveredWords(spans: Iterable<Span>, { quoted }: Document): number {
	const covered = new Set([...spans].flatMap(({ start, end }) => range(start, end)));
	return [...covered].filter((i) => !quoted[i]).length;
}

/** The passage as long as the quote that shares most words with it, in words a message can hold. */
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

/** How many words two passages share, each as often as both have it. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
	const left = [...b];
	const shared = a.filter((word) => {
		const i = left.indexOf(word);
		if (i >= 0) left.splice(i, 1);
		return i >= 0;
	});
	return shared.length;
}

/** The passage about a place that needs the fewest changes to become the quote. */
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

/** Words to change, each by how unlike its counterpart it is; a word more or less costs more than any. */
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
