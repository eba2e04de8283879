/**
 * What became of quotes in a text that was retrieved again. A quote is kept or moved where its very words
 * stand in the text, and changed where other words stand between those that were around it. Nothing is
 * guessed from likeness.
 */
import { ascending, cross, least } from 'd3';
import type { LockedQuote, Span } from '#data/schema';
import { textTerm } from '../passage.ts';
import { bareWord, splitWords } from '../words.ts';
import type { Quote } from './coding-quotes.ts';
import { diffWords, type Change } from '../diff.ts';
import { fold, type Document } from './documents.ts';
import { edgeAfter, edgeBefore } from './quote-context.ts';
import { passagesOf } from './passages.ts';
import { spansOf } from './quotes.ts';

export type Fate =
	| { kind: 'kept' }
	/** By so many words. */
	| { kind: 'moved'; by: number }
	| { kind: 'changed'; line: number; changes: Change[] }
	| { kind: 'gone' };

export type Drift = Quote & {
	fate: Fate;
	/** Whether its address leads to it in this text, too. */
	isLed: boolean;
};

type Locked = Readonly<Record<string, LockedQuote>>;

/** The fate of each quote of a coding in a text. */
export function driftOf(
	quotes: readonly Quote[],
	{ locked, own }: { locked: Locked; own: Document },
): Drift[] {
	const passageOf = passagesOf(own);
	return quotes.flatMap((quote) => {
		const before = locked[quote.id];
		if (!before) return [];
		const fate = fateOf(quote.text, { before, own });
		const isLed = passageOf(quote.text) === (before.passage ?? textTerm(quote.text));
		return [{ ...quote, fate, isLed }];
	});
}

type Place = { before: LockedQuote; own: Document };

function fateOf(text: string, { before, own }: Place): Fate {
	const same = spansOf(text, own);
	const isBeside = ({ start, end }: Span) =>
		edgeBefore(own, start) === before.before || edgeAfter(own, end) === before.after;
	const at = (spans: Span[]) => {
		const shifts = spans.map(({ start }) => start - before.start);
		return least(shifts, (a, b) => ascending(Math.abs(a), Math.abs(b)));
	};
	if (at(same) === 0) return { kind: 'kept' };
	const between = shortestBetween({ before, own });
	// of a short quote the same words may stand elsewhere, too, while its own are others
	const by = at(same.filter(isBeside)) ?? (between ? undefined : at(same));
	if (by !== undefined) return { kind: 'moved', by };
	const span = between ?? besideOneEdge(text, { before, own });
	if (!span || span.start === span.end) return { kind: 'gone' };
	const passage = own.words.slice(span.start, span.end).join(' ');
	return { kind: 'changed', line: own.lines[span.start]!, changes: changesIn(text, passage) };
}

/** The words of a text before which, and after which, the words around a quote stand. */
function edgesIn({ before: locked, own }: Place) {
	const all = [...own.words.keys(), own.words.length];
	return {
		starts: all.filter((at) => edgeBefore(own, at) === locked.before),
		ends: all.filter((at) => edgeAfter(own, at) === locked.after),
	};
}

/** What stands between the words that were around a quote. */
function shortestBetween(place: Place): Span | undefined {
	const { starts, ends } = edgesIn(place);
	const spans = cross(starts, ends, (start, end) => ({ start, end }));
	return least(
		spans.filter(({ start, end }) => start <= end),
		(a, b) => ascending(a.end - a.start, b.end - b.start),
	);
}

/** What stands beside the words on one side of a quote, where a word of it is still as far from them as it was. */
function besideOneEdge(text: string, { before, own }: Place): Span | undefined {
	const { starts, ends } = edgesIn({ before, own });
	const size = before.end - before.start;
	const wanted = splitWords(fold(text)).map(bareWord);
	const spans = [
		...starts.map((start) => ({ start, end: Math.min(start + size, own.words.length) })),
		...ends.map((end) => ({ start: Math.max(0, end - size), end })),
	];
	return spans.find(({ start }) =>
		wanted.some((word, i) => word && bareWord(own.words[start + i] ?? '') === word),
	);
}

const withoutOuterMarks = (words: string): string =>
	words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** What differs; marks around a quote may belong to the sentence around it, and count where nothing else differs. */
function changesIn(quote: string, passage: string): Change[] {
	const differing = (edit: (words: string) => string) =>
		diffWords(splitWords(edit(fold(quote))), splitWords(edit(passage))).filter(
			({ kind }) => kind === 'changed',
		);
	const changes = differing(withoutOuterMarks);
	return changes.length ? changes : differing((words) => words);
}
