/** The rows of the graphic of the order in which documents make the claims. */
import { placeIn } from '#data/place';
import type { Claim, Source, Status, Story, ViewOf } from '#data/schema';
import { original, retellings } from '../../model/story.ts';
import { resolveSelectors, type Selections } from '../frame/selections.ts';

export type OrderColumn = Pick<Source, 'id' | 'outlet' | 'bodyWords' | 'leadWords'> & {
	/** Whether a headline or standfirst stands above the text. */
	isHeaded: boolean;
};

/** Where a document first makes a claim: a word of its text from 1, or 0 above it. */
export type OrderCell = { word: number; status: Status };

export type OrderClaim = Pick<Claim, 'id' | 'label'> & {
	/** A cell for each column, null where the document drops the claim. */
	cells: (OrderCell | null)[];
};

export type OrderRows = {
	/** The original, then the retellings. */
	columns: OrderColumn[];
	/** In the order of the original. */
	claims: OrderClaim[];
	/** The claims that each selector of the views selects. */
	selections: Selections;
};

export function orderRows(story: Story, views: ViewOf<'order'>[]): OrderRows {
	const sources = [original(story), ...retellings(story)];
	return {
		columns: sources.map(({ id, outlet, bodyWords, leadWords, above }) => ({
			...{ id, outlet, bodyWords, leadWords, isHeaded: above.length > 0 },
		})),
		claims: story.claims.map((claim) => ({
			...{ id: claim.id, label: claim.label },
			cells: sources.map((source): OrderCell | null => {
				const at = placeIn(story, { source, claim });
				const status = story.cells[source.id]?.[claim.id]?.status ?? 'kept';
				return at ? { word: at.word, status } : null;
			}),
		})),
		selections: resolveSelectors(
			story,
			views.flatMap(({ light }) => light ?? []),
		),
	};
}
