/** Parsed text as plain words. */
import type { Inline, Paragraph } from '#data/schema';

const wordsOf = (node: Inline): string =>
	node.type === 'text' ? node.value : node.children.map(wordsOf).join('');

/** What a paragraph says, without its links. */
export const plainText = (paragraph: Paragraph): string => paragraph.map(wordsOf).join('');
