/** A document's words on the page: which are selected, and what a quote of them is. */
import type { DeskDocument } from '../../protocol.ts';

/** Words by their numbers, the last one not included. */
export type Span = { start: number; end: number };

/** The number of a word at or around a node of the text. */
const wordAt = (node: Node | null): number | undefined => {
	const element = node instanceof Element ? node : node?.parentElement;
	const n = element?.closest<HTMLElement>('[data-n]')?.dataset['n'];
	return n === undefined ? undefined : Number(n);
};

/** The words that a selection touches, within an element. */
export function selectedWords(within: HTMLElement): Span | undefined {
	const selection = getSelection();
	if (!selection?.rangeCount || selection.isCollapsed) return undefined;
	const range = selection.getRangeAt(0);
	if (!within.contains(range.startContainer) || !within.contains(range.endContainer))
		return undefined;
	const touched = [...within.querySelectorAll<HTMLElement>('[data-n]')].filter(
		(word) => range.intersectsNode(word) && overlaps(range, word),
	);
	const [first, last] = [touched[0], touched.at(-1)].map((word) => wordAt(word ?? null));
	return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

/** Whether a range has a character of an element, not only its edge. */
function overlaps(range: Range, element: HTMLElement): boolean {
	const own = document.createRange();
	own.selectNodeContents(element);
	return (
		range.compareBoundaryPoints(Range.END_TO_START, own) < 0 &&
		range.compareBoundaryPoints(Range.START_TO_END, own) > 0
	);
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
