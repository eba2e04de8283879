/**
 * How far a quote follows the original's wording, and how quotations of one statement differ.
 *
 * Words follow the original where they stand in it in a run of at least three; a shorter quote follows it
 * where it stands there as a whole. Words are compared without case and punctuation.
 */
import type { Quotation } from '#data/schema';
import { diffWords } from './diff.ts';
import { bareWord, splitWords } from '../words.ts';

const run = 3;

/** The words of a text as they are compared. */
export function plainText(text: string): string[] {
	return splitWords(text).map(bareWord).filter(Boolean);
}

/** The original's runs, to hold quotes against. */
export function runsOf(words: readonly string[]): Set<string> {
	const own = words.map(bareWord).filter(Boolean);
	const runs = new Set<string>();
	for (let size = 1; size <= run; size += 1)
		for (let i = 0; i + size <= own.length; i += 1) runs.add(own.slice(i, i + size).join(' '));
	return runs;
}

/** The share (0 to 1) of a quote's words that follow the original. */
export function follows(quote: string, runs: ReadonlySet<string>): number {
	const words = plainText(quote);
	if (!words.length) return 0;
	const size = Math.min(run, words.length);
	const followed = words.map(() => false);
	for (let i = 0; i + size <= words.length; i += 1)
		if (runs.has(words.slice(i, i + size).join(' '))) followed.fill(true, i, i + size);
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
