/** A document's words on the page: which are selected, and what a quote of them is. */
import type { DeskDocument, Span } from '../../protocol.ts';

/** The words of which a selection has a character, not only the edge, within an element. */
export function selectedWords(within: HTMLElement): Span | undefined {
	const selection = getSelection();
	if (!selection?.rangeCount || selection.isCollapsed) return undefined;
	const range = selection.getRangeAt(0);
	if (!within.contains(range.startContainer) || !within.contains(range.endContainer))
		return undefined;
	const touched = [...within.querySelectorAll<HTMLElement>('[data-n]')].filter((word) => {
		const own = document.createRange();
		own.selectNodeContents(word);
		return (
			range.compareBoundaryPoints(Range.END_TO_START, own) < 0 &&
			range.compareBoundaryPoints(Range.START_TO_END, own) > 0
		);
	});
	const [first, last] = [touched[0], touched.at(-1)].map((word) => Number(word?.dataset['n']));
	return touched.length ? { start: first!, end: last! + 1 } : undefined;
}

/** Words as a quote, in the document's own characters, without the marks around them. */
export const quoteOf = ({ words }: DeskDocument, { start, end }: Span): string =>
	words
		.slice(start, end)
		.join(' ')
		.replace(/^[^\p{L}\p{N}$]+|[^\p{L}\p{N}%]+$/gu, '');

/** How many words of a span count against the limits: those outside quotation marks. */
export const plainWords = ({ quoted }: DeskDocument, { start, end }: Span): number =>
	quoted.slice(start, end).filter((isQuoted) => !isQuoted).length;

/** The sentence around a span, within its line. */
export function sentenceAround({ words, lines }: DeskDocument, { start, end }: Span): Span {
	const ends = (i: number) => /[.!?][”"’)]*$/.test(words[i] ?? '') || lines[i] !== lines[i + 1];
	let [from, to] = [start, end];
	while (from > 0 && !ends(from - 1)) from -= 1;
	while (to < words.length && !ends(to - 1)) to += 1;
	return { start: from, end: to };
}
