/** The rows of the graphic of combinations from the record, so that they need not be sent beside it. */
import type { UpsetRows } from '../charts/upset/rows.ts';
import { statusAt, type ExploreData } from '../model/explorer-data.ts';

export const combined = (data: ExploreData): UpsetRows => ({
	outlet: data.original.outlet,
	columns: data.sources,
	claims: data.claims.map(({ id, label }, claim) => ({
		id,
		label,
		statuses: data.sources.map((_, source) => statusAt(data, [source, claim])),
	})),
});
