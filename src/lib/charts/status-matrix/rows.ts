/** What the graphic of claims against retellings draws. */
import type { Story, Status, ViewOf } from '#data/schema';
import { select } from '../../model/select.ts';
import { wordsUpTo } from './measure.ts';
import { isCarried, original, retellings } from '../../model/story.ts';

export type MatrixClaim = {
	id: string;
	label: string;
	topic: string;
	/** Place in the original, from 0. */
	order: number;
	/** One status a column. */
	statuses: Status[];
	/** One run of a document's words a column, null where the claim is dropped; only where asked for. */
	quotes?: (string | null)[];
	/** The original's own words, where those of the retellings are asked for. */
	original?: string;
	/** In how many retellings it was kept or trimmed. */
	carried: number;
};

export type MatrixColumn = { id: string; outlet: string; words: number };

export type StatusMatrixRows = {
	/** Who made the original report. */
	outlet: string;
	columns: MatrixColumn[];
	claims: MatrixClaim[];
	/** What each selector of the views picked, by its JSON. */
	picks: Record<string, string[]>;
	/** Whether a view sorts the rows, and whether one leaves a column empty. */
	sorts: boolean;
	fills: boolean;
};

/** The claims and columns for the given views, with every selector of theirs resolved. */
export function statusMatrixRows(story: Story, views: ViewOf<'status-matrix'>[]): StatusMatrixRows {
	const sources = retellings(story);
	const selectors = views.flatMap(({ claims, light }) => (light ? [claims, light] : [claims]));
	const picks = Object.fromEntries(
		selectors.map((selector) => [
			JSON.stringify(selector),
			select(story, selector).map(({ id }) => id),
		]),
	);
	const few = new Set(
		views.flatMap(({ claims }) => {
			const picked = picks[JSON.stringify(claims)] ?? [];
			return picked.length <= wordsUpTo(true) ? picked : [];
		}),
	);
	const drawn = new Set(views.flatMap(({ claims }) => picks[JSON.stringify(claims)] ?? []));
	return {
		outlet: original(story).outlet,
		columns: sources.map(({ id, outlet, words }) => ({ id, outlet, words })),
		claims: story.claims
			.filter(({ id }) => drawn.has(id))
			.map(({ id, label, topic, order, quote }) => {
				const cells = sources.map((source) => story.cells[source.id]?.[id]);
				const column = cells.map((cell) => cell?.status ?? 'dropped');
				return {
					id,
					label,
					topic,
					order,
					statuses: column,
					...(few.has(id)
						? {
								original: quote,
								quotes: cells.map((cell) =>
									cell && cell.status !== 'dropped' ? cell.quote : null,
								),
							}
						: {}),
					carried: column.filter(isCarried).length,
				};
			}),
		picks,
		sorts: views.some(({ sort }) => sort === 'carried'),
		fills: views.some(({ columns }) => columns !== undefined),
	};
}
