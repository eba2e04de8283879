/** Parsed text as plain words. */
import type { Inline, Paragraph } from '#data/schema';

const wordsOf = (node: Inline): string =>
	node.type === 'text' ? node.value : node.children.map(wordsOf).join('');

/** What a paragraph says, without its links. */
export const plainText = (paragraph: Paragraph): string => paragraph.map(wordsOf).join('');

/** Whether paragraphs link to a page of this site. */
export function leadsTo(paragraphs: Paragraph[], page: string): boolean {
	const leads = (node: Inline): boolean =>
		(node.type === 'link' && node.kind === 'page' && node.target === page) ||
		(node.type !== 'text' && node.children.some(leads));
	return paragraphs.some((paragraph) => paragraph.some(leads));
}
