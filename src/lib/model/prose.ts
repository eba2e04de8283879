/** The words and links of parsed text. */
import type { Inline, Paragraph } from '#data/schema';

export type ProseLink = Extract<Inline, { type: 'link' }>;

/** The words of a paragraph, without its links and emphasis. */
export const plainText = (nodes: Inline[]): string =>
	nodes.map((node) => (node.type === 'text' ? node.value : plainText(node.children))).join('');

/** The texts and links of a paragraph in order, taken out of any emphasis around them. */
export const textsAndLinks = (nodes: Inline[]): Inline[] =>
	nodes.flatMap((node) =>
		node.type === 'text' || node.type === 'link' ? node : textsAndLinks(node.children),
	);

const isLink = (node: Inline): node is ProseLink => node.type === 'link';

export const linksOf = (paragraphs: Paragraph[]): ProseLink[] =>
	paragraphs.flatMap(textsAndLinks).filter(isLink);

/** Whether paragraphs link to a page of this site. */
export const leadsTo = (paragraphs: Paragraph[], page: string): boolean =>
	linksOf(paragraphs).some(({ kind, target }) => kind === 'page' && target === page);
