/** The rows of the graphic of one passage in every document. */
import type { Status, Story, ViewOf } from '#data/schema';
import { original, retellings } from '../../model/story.ts';
import { wordDiff, type Difference } from '../../model/word-diff.ts';

export type WordDiffPassage = {
	/** Null for the original itself. */
	status: Status | null;
	/** Whether the document has the words inside quotation marks. */
	quotation: boolean;
	/** The document's words and where they differ; empty where the claim is dropped. */
	differences: Difference[];
	note: string | null;
};

export type WordDiffSource = {
	id: string;
	outlet: string;
	/** By claim. */
	passages: Record<string, WordDiffPassage>;
};

export type WordDiffRows = {
	sources: WordDiffSource[];
	claims: { id: string; label: string }[];
	/** The sets of claims that the views show; the highest of them gives the height. */
	sets: string[][];
	/** Sources that some view highlights: these are drawn even where there is no room for all. */
	highlighted: string[];
};

/** A quote without the quotation marks around it, which the graphic draws itself. */
const unquote = (quote: string): string => quote.replace(/^["“”]+|["“”]+$/g, '');

/** The passages that the views show, as the original and every retelling word them. */
export function wordDiffRows(story: Story, views: ViewOf<'word-diff'>[]): WordDiffRows {
	const shown = new Set(views.flatMap(({ claims }) => claims));
	const claims = story.claims.filter(({ id }) => shown.has(id));
	const sets = new Map(views.map((view) => [view.claims.join(' '), view.claims]));
	const first = original(story);

	const passageOf = (source: string, claim: Story['claims'][number]): WordDiffPassage => {
		const cell = source === first.id ? { ...claim, status: null } : story.cells[source]?.[claim.id];
		const note = cell?.note ?? null;
		if (!cell || cell.status === 'dropped')
			return { status: 'dropped', quotation: false, differences: [], note };
		return {
			status: cell.status,
			quotation: cell.spoken ?? false,
			differences: wordDiff(unquote(claim.quote), unquote(cell.quote)),
			note,
		};
	};
	return {
		claims: claims.map(({ id, label }) => ({ id, label })),
		sets: [...sets.values()],
		highlighted: [...new Set(views.flatMap(({ light }) => light ?? []))],
		sources: [first, ...retellings(story)].map(({ id, outlet }) => ({
			id,
			outlet,
			passages: Object.fromEntries(claims.map((claim) => [claim.id, passageOf(id, claim)])),
		})),
	};
}

/**
 * The rows as excerpts: a word that is missing at either end of a quote may stand just outside of it, unless
 * both quotes are whole statements in quotation marks, so it is not shown as left out.
 */
export function asExcerpts({ sources, ...rest }: WordDiffRows): WordDiffRows {
	const [first] = sources;
	const isWord = ({ type }: Difference) => type !== 'left-out';
	const excerpt = (claim: string, passage: WordDiffPassage): WordDiffPassage => {
		const { quotation, differences } = passage;
		if (quotation && first?.passages[claim]?.quotation) return passage;
		const within = [differences.findIndex(isWord), differences.findLastIndex(isWord) + 1];
		return { ...passage, differences: differences.slice(...within) };
	};
	return {
		...rest,
		sources: sources.map(({ passages, ...source }) => ({
			...source,
			passages: Object.fromEntries(
				Object.entries(passages).map(([claim, passage]) => [claim, excerpt(claim, passage)]),
			),
		})),
	};
}
