/** The rows of the graphic of claims against retellings. */
import type { Claim, Status, Story, ViewOf } from '#data/schema';
import { isCarried, original, retellings } from '../../model/story.ts';
import { resolveSelectors, selectedBy, type Selections } from '../frame/selections.ts';
import { summarize, type SourceSummary } from '../frame/source-summary.ts';

export type MatrixClaim = Pick<Claim, 'id' | 'label' | 'order'> & {
	statuses: Status[];
	/** The documents' words for each column, null where the claim is dropped; only where they are drawn. */
	quotes?: (string | null)[];
	/** The original's own words, where those of the retellings are drawn. */
	original?: string;
	/** Number of retellings that keep or trim it. */
	carriedBy: number;
};

export type StatusMatrixRows = {
	outlet: string;
	columns: SourceSummary[];
	claims: MatrixClaim[];
	selections: Selections;
	/** Whether a view sorts the rows, and whether one leaves a column empty. */
	sorts: boolean;
	fills: boolean;
};

/** Up to so many claims there is room for the documents' words below the marks. */
export const maxQuotedClaims = { narrow: 4, wide: 8 };

/** The claims and columns for the given views, with all their selectors resolved. */
export function statusMatrixRows(story: Story, views: ViewOf<'status-matrix'>[]): StatusMatrixRows {
	const sources = retellings(story);
	const selectors = views.flatMap(({ claims, light }) => (light ? [claims, light] : [claims]));
	const selections = resolveSelectors(story, selectors);
	const sets = views.map(({ claims }) => [...selectedBy(selections, claims)]);
	const drawn = new Set(sets.flat());
	const quoted = new Set(sets.filter(({ length }) => length <= maxQuotedClaims.wide).flat());
	return {
		outlet: original(story).outlet,
		columns: sources.map(summarize),
		claims: story.claims
			.filter(({ id }) => drawn.has(id))
			.map(({ id, label, order, quote }) => {
				const cells = sources.map((source) => story.cells[source.id]?.[id]);
				const statuses = cells.map((cell) => cell?.status ?? 'dropped');
				const quotes = cells.map((cell) => (cell && cell.status !== 'dropped' ? cell.quote : null));
				return {
					id,
					label,
					order,
					statuses,
					carriedBy: statuses.filter(isCarried).length,
					...(quoted.has(id) && { original: quote, quotes }),
				};
			}),
		selections,
		sorts: views.some(({ sort }) => sort === 'carried'),
		fills: views.some(({ columns }) => columns !== undefined),
	};
}
