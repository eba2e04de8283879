/**
 * What the grid shows for a state: its columns, rows and matches. Each is derived only from the values that
 * it depends on, so that opening a cell does not sort the rows again.
 */
import type { ExploreData } from '../model/explorer-data.ts';
import { columnsOf, countCarriers, filterClaims, linesOf } from './lines.ts';
import { foldQuery } from './search.ts';
import type { ExploreState } from './state.ts';
import type { Words } from './words.svelte.ts';

export type VisibleRows = ReturnType<typeof createVisibleRows>;

export function createVisibleRows(
	data: ExploreData,
	{ state, words }: { state: () => ExploreState; words: Words },
) {
	const { q, doc, status, kind, carriers, only } = $derived(state());
	const { sort, down, group, trimmed, altered } = $derived(state());
	const columns = $derived(columnsOf(data, { doc }));
	const query = $derived(foldQuery(q));
	const hits = $derived(query ? words.search(query, columns) : null);
	const claims = $derived(
		filterClaims(data, { state: { doc, status, kind, carriers, only, trimmed, altered }, hits }),
	);
	const lines = $derived(
		linesOf(data, { state: { sort, down, group, doc, trimmed, altered }, claims }),
	);
	const carried = $derived(countCarriers(data, { columns, counting: { trimmed, altered } }));
	return {
		get columns() {
			return columns;
		},
		get claims() {
			return claims;
		},
		get lines() {
			return lines;
		},
		/** How many of the columns carried each claim, by the claim's place. */
		get carried() {
			return carried;
		},
		get query() {
			return query;
		},
		get hits() {
			return hits;
		},
	};
}
