/** Words for the graphic of claims against retellings. */
import type { ViewOf } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import { formatList, plural } from '../../model/format.ts';
import { tally } from '../../model/story.ts';
import type { Table } from '../types.ts';
import type { CarriedRows } from './rows.ts';

/** One sentence: how many claims are shown, and what became of them in each filled column. */
export function describe(rows: CarriedRows, view: ViewOf<'carried'>): string {
	const shown = new Set(rows.picks[JSON.stringify(view.claims)] ?? []);
	const claims = rows.claims.filter(({ id }) => shown.has(id));
	const parts = rows.columns
		.map((column, i) => ({ column, i }))
		.filter(({ column }) => !view.columns || view.columns.includes(column.id))
		.map(({ column, i }) => {
			const counts = tally(claims.map((claim) => ({ status: claim.statuses[i] ?? 'dropped' })));
			const words = statuses
				.filter(
					(status) =>
						counts[status] > 0 && (!view.lightStatus || view.lightStatus.includes(status)),
				)
				.map((status) => `${counts[status]} ${status}`);
			return `${column.outlet}: ${words.length ? formatList(words) : `none ${formatList(view.lightStatus ?? [])}`}`;
		});
	return `Of ${plural(claims.length, 'claim')}: ${parts.join('; ')}.`;
}

/** A row a claim, a column a retelling. */
export const table = (rows: CarriedRows): Table => ({
	caption: 'What each retelling did with each claim',
	head: ['Claim', ...rows.columns.map(({ outlet }) => outlet)],
	body: rows.claims.map(({ label, statuses: cells }) => [label, ...cells]),
});
