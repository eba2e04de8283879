/**
 * How far a quote follows the original's wording, and how documents differ in quoting one statement. Words
 * follow the original where it has a run of at least three of them; a shorter quote, where it has all of
 * it. Case and punctuation are ignored.
 */
import { range } from 'd3';
import type { Quotation } from '#data/schema';
import { diffWords } from '../diff.ts';
import { bareWord, splitWords } from '../words.ts';

const run = 3;

const comparable = (words: readonly string[]) => words.map(bareWord).filter(Boolean);

const runsOfSize = (words: readonly string[], size: number): string[] =>
	range(words.length - size + 1).map((i) => words.slice(i, i + size).join(' '));

/** The original's runs of up to three words, to hold quotes against. */
export function runsOf(words: readonly string[]): Set<string> {
	const own = comparable(words);
	return new Set(range(1, run + 1).flatMap((size) => runsOfSize(own, size)));
}

/** The share (0 to 1) of a quote's words that follow the original. */
export function follows(quote: string, runs: ReadonlySet<string>): number {
	const words = comparable(splitWords(quote));
	if (!words.length) return 0;
	const size = Math.min(run, words.length);
	const followed = words.map(() => false);
	runsOfSize(words, size).forEach((own, i) => {
		if (runs.has(own)) followed.fill(true, i, i + size);
	});
	return Math.round((followed.filter(Boolean).length / words.length) * 1e4) / 1e4;
}

/** One statement as the original words it, and word for word as each retelling does. */
export function quotation(
	claim: string,
	{ original, versions }: { original: string; versions: { source: string; quote: string }[] },
): Quotation {
	const words = splitWords(original);
	return {
		claim,
		versions: versions.map(({ source, quote }) => {
			const changes = diffWords(words, splitWords(quote), bareWord);
			return {
				source,
				changes: changes.map(({ kind, a, b }) => ({ kind, original: a, words: b })),
			};
		}),
	};
}
