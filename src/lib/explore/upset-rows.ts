/** Derives the rows of the UpSet plot from the record, so that they are not sent to the browser as well. */
import type { UpsetRows } from '../charts/upset/rows.ts';
import { statusAt, type ExploreData } from '../model/explorer-data.ts';

export const upsetRowsOf = (data: ExploreData): UpsetRows => ({
	columns: data.sources,
	claims: data.claims.map(({ id, label }, claim) => ({
		id,
		label,
		statuses: data.sources.map((_, source) => statusAt(data, [source, claim])),
	})),
});
