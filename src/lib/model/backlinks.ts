/** Where the story speaks of a claim, a document or a fact: the way back from its page. */
import type { Inline, Story } from '#data/schema';

/**
 * A step that cites something: its chapter, counted from 1, and the words that do, a document's or ours. Where
 * a figure or a claim is cited by a single word, they are its sentence, since “28” alone says nothing.
 */
export type Cited = {
	step: string;
	chapter: number;
	title: string;
	words: string;
	theirs: boolean;
};

type Link = Extract<Inline, { type: 'link' }>;

const textOf = (node: Inline): string =>
	node.type === 'text' ? node.value : node.children.map(textOf).join('');

/** The texts and the links of a paragraph, in order, whatever they stand in. */
const piecesOf = (nodes: Inline[]): Inline[] =>
	nodes.flatMap((node) =>
		node.type === 'text' || node.type === 'link' ? node : piecesOf(node.children),
	);
const isLink = (node: Inline): node is Link => node.type === 'link';

/** Where a sentence, or half of one, ends: a stop within a figure is none. */
const ends = /(?<=[.;?!][”’)]*)\s+/;

function wordsOf(link: Link, pieces: Inline[]): string {
	const words = textOf(link);
	if ((link.kind !== 'count' && link.kind !== 'claim') || words.includes(' ')) return words;
	const at = pieces.indexOf(link);
	const [before, after] = [pieces.slice(0, at), pieces.slice(at + 1)].map((some) =>
		some.map(textOf).join('').split(ends),
	);
	return `${before?.at(-1)}${words}${after?.[0]}`.trim().replace(/[.;]$/, '');
}

/** The steps whose text links to what `is` picks, in order, each once with the first words that do. */
export function cited(story: Pick<Story, 'chapters'>, is: (link: Link) => boolean): Cited[] {
	return story.chapters.flatMap(({ title, steps }, i) =>
		steps.flatMap(({ id, text }) => {
			const [first] = text.flatMap((paragraph) => {
				const pieces = piecesOf(paragraph);
				const links = pieces.filter(isLink).filter(is);
				return links.map((link) => ({
					words: wordsOf(link, pieces),
					theirs: link.kind === 'quote',
				}));
			});
			return first ? [{ step: id, chapter: i + 1, title, ...first }] : [];
		}),
	);
}

/** Whether a link rests on a claim: on itself, on a document’s words for it, or on a count of its cells. */
export const ofClaim =
	(claim: string) =>
	({ kind, target }: Link): boolean => {
		const [first = '', second] = target.split('/');
		if (kind === 'claim') return target === claim;
		if (kind === 'quote') return second === claim;
		return kind === 'count' && first.endsWith('-by') && second === claim;
	};

/** Whether a link rests on a document: on its record, its words, or a count of its cells. */
export const ofSource =
	(source: string) =>
	({ kind, target }: Link): boolean =>
		['source', 'quote', 'count'].includes(kind) && target.split('/').includes(source);
