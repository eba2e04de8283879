/** What the graphic of combinations draws. */
import type { Status, Story } from '#data/schema';
import type { Counting, Order } from '../../model/sets.ts';
import { original, retellings } from '../../model/story.ts';

export type UpsetRows = {
	/** Who made the original report. */
	outlet: string;
	columns: { id: string; outlet: string; words: number }[];
	/** In the original's order, with a status a column. */
	claims: { id: string; label: string; statuses: Status[] }[];
};

/** How the combinations are made and in which order they stand. */
export type UpsetView = Counting & { order: Order };

/** What a reader sees first. */
export const firstView: UpsetView = { order: 'size', trimmed: true, altered: false };

/** Every claim and every retelling. */
export function upsetRows(story: Pick<Story, 'sources' | 'claims' | 'cells'>): UpsetRows {
	const columns = retellings(story);
	return {
		outlet: original(story).outlet,
		columns: columns.map(({ id, outlet, words }) => ({ id, outlet, words })),
		claims: story.claims.map(({ id, label }) => ({
			id,
			label,
			statuses: columns.map((column) => story.cells[column.id]?.[id]?.status ?? 'dropped'),
		})),
	};
}
