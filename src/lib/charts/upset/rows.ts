/** What the UpSet plot draws. */
import type { Status, Story } from '#data/schema';
import type { Counting, Order } from '../../model/sets.ts';
import { retellings } from '../../model/story.ts';

export type UpsetRows = {
	columns: { id: string; outlet: string; words: number }[];
	/** In the original's order, with a status a column. */
	claims: { id: string; label: string; statuses: Status[] }[];
};

export type UpsetView = Counting & { order: Order };

export const initialView: UpsetView = { order: 'size', trimmed: true, altered: false };

export function upsetRows(story: Pick<Story, 'sources' | 'claims' | 'cells'>): UpsetRows {
	const columns = retellings(story);
	return {
		columns: columns.map(({ id, outlet, words }) => ({ id, outlet, words })),
		claims: story.claims.map(({ id, label }) => ({
			id,
			label,
			statuses: columns.map((column) => story.cells[column.id]?.[id]?.status ?? 'dropped'),
		})),
	};
}
