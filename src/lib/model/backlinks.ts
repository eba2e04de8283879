/** Backlinks: the steps of the story that cite a claim or a document, for that claim’s or document’s page. */
import type { Inline, Story } from '#data/schema';
import { linksOf, plainText, textsAndLinks, type ProseLink } from './prose.ts';

/**
 * A step that cites the subject of a page. `chapter` counts from 1. `words` are those of the link; where
 * a figure or a claim is cited by a single word, they are its sentence, since “28” alone says nothing.
 */
export type Backlink = {
	step: string;
	chapter: number;
	title: string;
	words: string;
	/** Whether the words are a document's. */
	theirs: boolean;
};

/** The end of a sentence or clause; a full stop within a figure ends none. */
const sentenceEnd = /(?<=[.;?!][”’)]*)\s+/;

function wordsOf(link: ProseLink, paragraph: Inline[]): string {
	const words = plainText(link.children);
	if ((link.kind !== 'count' && link.kind !== 'claim') || words.includes(' ')) return words;
	const nodes = textsAndLinks(paragraph);
	const index = nodes.indexOf(link);
	const before = plainText(nodes.slice(0, index)).split(sentenceEnd).at(-1);
	const [after] = plainText(nodes.slice(index + 1)).split(sentenceEnd);
	return `${before}${words}${after}`.trim().replace(/[.;]$/, '');
}

/** The steps with a link that `isCitation` accepts, in order; each once, with the words of its first. */
export function backlinks(
	story: Pick<Story, 'chapters'>,
	isCitation: (link: ProseLink) => boolean,
): Backlink[] {
	return story.chapters.flatMap(({ title, steps }, i) =>
		steps.flatMap(({ id, text }) => {
			const link = linksOf(text).find(isCitation);
			const paragraph = text.find((paragraph) => link && linksOf([paragraph]).includes(link));
			if (!link || !paragraph) return [];
			const words = wordsOf(link, paragraph);
			return [{ step: id, chapter: i + 1, title, words, theirs: link.kind === 'quote' }];
		}),
	);
}

/** Whether a link is to a claim, to a document’s words for it, or to a count of its cells. */
export const citesClaim =
	(claim: string) =>
	({ kind, target }: ProseLink): boolean => {
		const [first = '', second] = target.split('/');
		if (kind === 'claim') return target === claim;
		if (kind === 'quote') return second === claim;
		return kind === 'count' && first.endsWith('-by') && second === claim;
	};

/** Whether a link is to a document, to its words, or to a count of its cells. */
export const citesSource =
	(source: string) =>
	({ kind, target }: ProseLink): boolean =>
		['source', 'quote', 'count'].includes(kind) && target.split('/').includes(source);
