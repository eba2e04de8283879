/** What the grid shows for a state: its columns, its rows, and what a search found. */
import type { ExploreData } from '../model/explorer-data.ts';
import { columnsOf, countCarriers, filterClaims, linesOf, type Hits, type Line } from './lines.ts';
import { foldQuery } from './search.ts';
import type { ExploreState } from './state.ts';
import type { Words } from './words.svelte.ts';

export type VisibleRows = {
	/** Retellings, by their places. */
	columns: number[];
	/** Claims, by their places in the report's order. */
	claims: number[];
	lines: Line[];
	/** How many of the columns carried each claim, by the claim's place. */
	carried: number[];
	/** What is searched for, folded; empty without a search. */
	query: string;
	hits: Hits | null;
};

export function visibleRows(
	data: ExploreData,
	{ state, words }: { state: ExploreState; words: Pick<Words, 'search'> },
): VisibleRows {
	const columns = columnsOf(data, state);
	const query = foldQuery(state.q);
	const hits = query ? words.search(query, columns) : null;
	const claims = filterClaims(data, { state, hits });
	return {
		columns,
		claims,
		lines: linesOf(data, { state, claims }),
		carried: countCarriers(data, { columns, counting: state }),
		query,
		hits,
	};
}
