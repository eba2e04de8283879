/** The rows of the graphic of claims against retellings. */
import type { Selector, Status, Story, ViewOf } from '#data/schema';
import { select } from '#data/select';
import { isCarried, original, retellings } from '../../model/story.ts';

export type MatrixClaim = {
	id: string;
	label: string;
	topic: string;
	/** Place in the original, from 0. */
	order: number;
	/** A status for each column. */
	statuses: Status[];
	/** The documents' words for each column, null where the claim is dropped; only where they are drawn. */
	quotes?: (string | null)[];
	/** The original's own words, where those of the retellings are drawn. */
	original?: string;
	/** Number of retellings that keep or trim it. */
	carriedBy: number;
};

export type StatusMatrixRows = {
	/** The outlet of the original report. */
	outlet: string;
	columns: { id: string; outlet: string; words: number }[];
	claims: MatrixClaim[];
	/** The ids of the claims that each selector of the views picks, by its JSON. */
	picks: Record<string, string[]>;
	/** Whether a view sorts the rows, and whether one leaves a column empty. */
	sorts: boolean;
	fills: boolean;
};

/** Up to so many claims there is room for the documents' words below the marks. */
export const maxQuotedClaims = { narrow: 4, wide: 8 };

/** The ids of the claims that a selector of a view picks. */
export const picked = ({ picks }: Pick<StatusMatrixRows, 'picks'>, selector: Selector) =>
	new Set(picks[JSON.stringify(selector)]);

/** The claims and columns for the given views, with all their selectors resolved. */
export function statusMatrixRows(story: Story, views: ViewOf<'status-matrix'>[]): StatusMatrixRows {
	const sources = retellings(story);
	const selectors = views.flatMap(({ claims, light }) => (light ? [claims, light] : [claims]));
	const picks = Object.fromEntries(
		selectors.map((selector) => [
			JSON.stringify(selector),
			select(story, selector).map(({ id }) => id),
		]),
	);
	const sets = views.map(({ claims }) => [...picked({ picks }, claims)]);
	const drawn = new Set(sets.flat());
	const quoted = new Set(sets.filter(({ length }) => length <= maxQuotedClaims.wide).flat());
	return {
		outlet: original(story).outlet,
		columns: sources.map(({ id, outlet, words }) => ({ id, outlet, words })),
		claims: story.claims
			.filter(({ id }) => drawn.has(id))
			.map(({ id, label, topic, order, quote }) => {
				const cells = sources.map((source) => story.cells[source.id]?.[id]);
				const statuses = cells.map((cell) => cell?.status ?? 'dropped');
				const quotes = cells.map((cell) => (cell && cell.status !== 'dropped' ? cell.quote : null));
				return {
					id,
					label,
					topic,
					order,
					statuses,
					carriedBy: statuses.filter(isCarried).length,
					...(quoted.has(id) && { original: quote, quotes }),
				};
			}),
		picks,
		sorts: views.some(({ sort }) => sort === 'carried'),
		fills: views.some(({ columns }) => columns !== undefined),
	};
}
