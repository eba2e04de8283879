/** What the graphic of one passage in every document draws. */
import type { Status, Story, ViewOf } from '#data/schema';
import { wordDiff, type Difference } from '../../model/word-diff.ts';
import { original, retellings } from '../../model/story.ts';

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

export type WordDiffClaim = { id: string; label: string };

export type WordDiffRows = {
	/** The original first. */
	sources: WordDiffSource[];
	claims: WordDiffClaim[];
	/** The claims that the views ask for together; the tallest of them gives the height. */
	sets: string[][];
	/** Sources that some view lights: these are drawn even where not all are. */
	lit: string[];
};

/** A quote without the quotation marks around it, which the graphic draws itself. */
const bare = (quote: string): string => quote.replace(/^["“”]+|["“”]+$/g, '');

/** The passages that the views ask for, as the original and every retelling word them. */
export function wordDiffRows(story: Story, views: ViewOf<'word-diff'>[]): WordDiffRows {
	const asked = new Set(views.flatMap(({ claims }) => claims));
	const claims = story.claims.filter(({ id }) => asked.has(id));
	const sets = new Map(views.map((view) => [view.claims.join(' '), view.claims]));
	const first = original(story);

	const passage = (source: string, claim: string, quote: string): WordDiffPassage => {
		const cell = story.cells[source]?.[claim];
		const note = cell?.note ?? null;
		if (!cell || cell.status === 'dropped') {
			return { status: 'dropped', quotation: false, differences: [], note };
		}
		return {
			status: cell.status,
			quotation: cell.spoken ?? false,
			differences: wordDiff(bare(quote), bare(cell.quote)),
			note,
		};
	};

	return {
		claims: claims.map(({ id, label }) => ({ id, label })),
		sets: [...sets.values()],
		lit: [...new Set(views.flatMap(({ light }) => light ?? []))],
		sources: [
			{
				id: first.id,
				outlet: first.outlet,
				passages: Object.fromEntries(
					claims.map(({ id, quote, note, spoken }) => [
						id,
						{
							status: null,
							quotation: spoken ?? false,
							differences: wordDiff(bare(quote), bare(quote)),
							note: note ?? null,
						},
					]),
				),
			},
			...retellings(story).map(({ id, outlet }) => ({
				id,
				outlet,
				passages: Object.fromEntries(
					claims.map((claim) => [claim.id, passage(id, claim.id, claim.quote)]),
				),
			})),
		],
	};
}
