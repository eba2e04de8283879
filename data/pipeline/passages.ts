/**
 * Finds the text directive that leads a browser to a quote. A browser searches paragraph by paragraph,
 * without regard to case and accents, for whole words, and shows the first place that it finds. So words
 * that stand in several places need words around them.
 */
import { bisectLeft, bisectRight, range } from 'd3';
import { textTerm } from '../passage.ts';
import type { Document } from './documents.ts';
import { runAt } from './quotes.ts';

/** At most so many words around a quote say which of several places is meant. */
const mostContext = 12;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** As browsers compare texts. */
const searchable = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase();

/** Whether no word of a text goes on across a place in it. */
function isBetweenWords(text: string, at: number): boolean {
	// most places are beside white space, and asking for the word there takes longer
	if (at <= 0 || at >= text.length || /\s/.test(text[at - 1]! + text[at]!)) return true;
	const there = words.segment(text).containing(at);
	return !there?.isWordLike || there.index === at;
}

/** Part of a paragraph, and where that paragraph begins and ends: offsets in the printed words. */
type Part = { from: number; to: number; first: number; last: number };

/** A document, and its words as browsers compare them. */
type Search = { own: Document; text: string };

/** Whether some words stand once in a document, one after the other, with white space between them or none. */
function standOnce(terms: readonly string[], { text }: Search): boolean {
	const wanted = terms.map((term) => searchable(term.trim()).replace(/[^\p{L}\p{N}\s]/gu, '\\$&'));
	const pattern = new RegExp(wanted.filter(Boolean).join(' ?'), 'g');
	let found = 0;
	for (let run = pattern.exec(text); run && found < 2; run = pattern.exec(text)) {
		const end = run.index + run[0].length;
		if (isBetweenWords(text, run.index) && isBetweenWords(text, end)) found += 1;
		pattern.lastIndex = run.index + 1;
	}
	return found === 1;
}

/** The parts of a quote in its paragraphs. */
function partsOf({ own, at, end }: { own: Document; at: number; end: number }): Part[] {
	const { lines, starts, words } = own;
	const firstWord = bisectRight(starts, at) - 1;
	const lastWord = bisectRight(starts, end - 1) - 1;
	return [...new Set(lines.slice(firstWord, lastWord + 1))].map((line) => {
		const [from, to] = [bisectLeft(lines, line), bisectRight(lines, line) - 1];
		const [first, last] = [starts[from]!, starts[to]! + words[to]!.length];
		return { from: Math.max(at, first), to: Math.min(end, last), first, last };
	});
}

/** So many words of a paragraph before a part and after it; undefined where there are fewer. */
function around(
	{ from, to, first, last }: Part,
	{ before, after, own }: { before: number; after: number; own: Document },
): { prefix: string; suffix: string } | undefined {
	const head = own.printed.slice(first, from);
	const tail = own.printed.slice(to, last);
	const begin = before ? [...head.matchAll(/\S+/g)].at(-before)?.index : head.length;
	const end = after ? [...tail.matchAll(/\S+/g)][after - 1] : { 0: '', index: 0 };
	if (begin === undefined || !end) return undefined;
	return { prefix: head.slice(begin), suffix: tail.slice(0, end.index + end[0].length) };
}

type Side = 'before' | 'after';

/** The fewest words around a part by which it stands once, preferably before it; undefined where none do. */
function context(part: Part, { search, sides }: { search: Search; sides: Side[] }) {
	const { own } = search;
	const text = own.printed.slice(part.from, part.to);
	if (![part.from, part.to].every((at) => isBetweenWords(own.printed, at))) return undefined;
	for (const size of range(mostContext + 1))
		for (const before of range(size, -1, -1)) {
			const after = size - before;
			if ((before && !sides.includes('before')) || (after && !sides.includes('after'))) continue;
			const found = around(part, { before, after, own });
			if (found && standOnce([found.prefix, text, found.suffix], search)) return found;
		}
	return undefined;
}

/** Makes a function that gives the text directive to each quote of a document; an empty one where none leads there. */
export function passagesOf(own: Document): (quote: string) => string {
	const search = { own, text: searchable(own.printed) };
	return (quote) => {
		const run = runAt(quote, own);
		if (!run) return '';
		const parts = partsOf({ own, ...run });
		const [first, last] = [parts[0]!, parts.at(-1)!];
		const isWhole = first === last;
		const start = context(first, { search, sides: isWhole ? ['before', 'after'] : ['before'] });
		const end = isWhole ? start : context(last, { search, sides: ['after'] });
		if (!start || !end) return '';
		const term = ({ from, to }: Part) => textTerm(own.printed.slice(from, to));
		return [
			...(start.prefix.trim() ? [`${textTerm(start.prefix)}-`] : []),
			term(first),
			...(isWhole ? [] : [term(last)]),
			...(end.suffix.trim() ? [`-${textTerm(end.suffix)}`] : []),
		].join(',');
	};
}
