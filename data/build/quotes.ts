/**
 * Finds each quote in its document, and where it is not there says what comes closest.
 *
 * A quote is short: at most 12 words outside quotation marks, and all quotes of a document together
 * hold at most 15 % of its words outside quotation marks. What a person said, inside the document's
 * own marks, counts towards neither.
 */
import type { Span } from '#data/schema';
import { diffWords } from './diff.ts';
import { fold, splitWords, type Document } from './documents.ts';

/** The two limits: words a quote, and share of a document. */
export const quoteWords = 12;
export const quoteShare = 0.15;

const letter = /[\p{L}\p{N}]/u;

/** Where a quote stands in a document, tolerant of white space and of straight or curly marks; or null. */
export function locate(quote: string, within: Document): Span | null {
	const needle = fold(quote);
	const { folded } = within;
	if (!letter.test(needle)) return null;
	for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
		const end = at + needle.length;
		const cutsBefore = letter.test(folded[at - 1] ?? '') && letter.test(needle[0] ?? '');
		const cutsAfter = letter.test(folded[end] ?? '') && letter.test(needle.at(-1) ?? '');
		if (!cutsBefore && !cutsAfter)
			return { start: wordAt(within, at), end: wordAt(within, end - 1) + 1 };
	}
	return null;
}

/** The word that covers a character of the folded text. */
function wordAt({ starts }: Document, offset: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** How many words of a span stand outside the document's quotation marks. */
export function plainWords({ start, end }: Span, { quoted }: Document): number {
	let n = 0;
	for (let i = start; i < end; i += 1) n += quoted[i] ? 0 : 1;
	return n;
}

/** How many words outside quotation marks at least one of the spans covers. */
export function coveredWords(spans: Iterable<Span>, { quoted }: Document): number {
	const covered = new Set<number>();
	for (const { start, end } of spans)
		for (let i = start; i < end; i += 1) if (!quoted[i]) covered.add(i);
	return covered.size;
}

/** The passage as long as the quote that shares most words with it, in words a message can hold. */
export function closest(quote: string, within: Document): string | undefined {
	const wanted = splitWords(fold(quote));
	const size = Math.min(wanted.length, within.words.length);
	const left = new Map<string, number>();
	for (const word of wanted) left.set(bare(word), (left.get(bare(word)) ?? 0) + 1);
	let shared = 0;
	let best = { shared: 0, start: 0 };
	const move = (word: string | undefined, by: 1 | -1) => {
		const key = bare(word ?? '');
		const n = left.get(key);
		if (n === undefined) return;
		left.set(key, n - by);
		if (by === 1 ? n > 0 : n >= 0) shared += by;
	};
	for (let i = 0; i < within.words.length; i += 1) {
		move(within.words[i], 1);
		if (i >= size) move(within.words[i - size], -1);
		if (shared > best.shared) best = { shared, start: i - size + 1 };
	}
	if (best.shared * 3 < wanted.length) return undefined;
	const start = Math.max(0, best.start);
	const passage = within.words.slice(start, start + size);
	const changes = diffWords(passage, wanted)
		.filter(({ kind }) => kind !== 'same')
		.slice(0, 3)
		.map(({ a, b }) =>
			!b.length
				? `without "${a.join(' ')}"`
				: !a.length
					? `with "${b.join(' ')}" put in`
					: `"${b.join(' ')}" for "${a.join(' ')}"`,
		);
	const line = within.lines[start];
	return `closest is line ${line}, "${passage.join(' ')}": the quote has ${changes.join(', ')}`;
}

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
