/** Words for the graphic of claims against retellings. */
import { sum } from 'd3';
import type { Status, ViewOf } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import { formatList, formatNumber, plural } from '../../model/format.ts';
import { tally } from '../../model/story.ts';
import type { Table } from '../types.ts';
import type { MatrixClaim, StatusMatrixRows } from './rows.ts';

/** More retellings than this are summed up, not told one by one. */
const toldUpTo = 6;

/** What is shown, what became of it in each filled column, and how the rows are sorted. */
export function describe(rows: StatusMatrixRows, view: ViewOf<'status-matrix'>): string {
	const shown = new Set(rows.picks[JSON.stringify(view.claims)] ?? []);
	const claims = rows.claims.filter(({ id }) => shown.has(id));
	const filled = rows.columns
		.map(({ id, outlet }, i) => {
			const column = claims.map((claim) => ({ status: claim.statuses[i] ?? 'dropped' }));
			return { id, outlet, counts: tally(column) };
		})
		.filter(({ id }) => !view.columns || view.columns.includes(id));
	const lit = statuses.filter((status) => view.lightStatus?.includes(status) ?? true);
	const said = (counts: Record<Status, number>) => {
		const words = lit.flatMap((status) =>
			counts[status] ? `${formatNumber(counts[status])} ${status}` : [],
		);
		return words.length ? formatList(words) : `none ${formatList(view.lightStatus ?? [])}`;
	};
	const start = `Of ${plural(claims.length, 'claim')}`;
	const parts =
		filled.length > toldUpTo
			? [
					`${start} in ${plural(filled.length, 'retelling')}, ${said(summed(filled.map(({ counts }) => counts)))} in all.`,
				]
			: [
					`${start}: ${filled.map(({ outlet, counts }) => `${outlet}: ${said(counts)}`).join('; ')}.`,
				];
	if (view.light) {
		const lights = new Set(rows.picks[JSON.stringify(view.light)] ?? []);
		const labels = claims.filter(({ id }) => lights.has(id)).map(({ label }) => label);
		parts.push(
			labels.length > toldUpTo
				? `Highlighted: ${plural(labels.length, 'claim')}.`
				: `Highlighted: ${labels.join('; ')}.`,
		);
	}
	if (view.sort === 'carried' && claims.length) parts.push(sortedBy(claims, rows.columns.length));
	return parts.join(' ');
}

/** By the ends of a sorted grid: how many claims none keeps or trims, and how many all do. */
function sortedBy(claims: MatrixClaim[], retellings: number): string {
	const carriedBy = (n: number) => claims.filter(({ carried }) => carried === n).length;
	return `Sorted, those first that fewest keep or trim: ${carriedBy(0)} by none, ${carriedBy(retellings)} by all.`;
}

const summed = (counts: Record<Status, number>[]): Record<Status, number> =>
	Object.fromEntries(
		statuses.map((status) => [status, sum(counts, (count) => count[status])]),
	) as Record<Status, number>;

/** A row a claim, a column a retelling. */
export const table = (rows: StatusMatrixRows): Table => ({
	caption: 'What each retelling did with each claim',
	head: ['Claim', ...rows.columns.map(({ outlet }) => outlet)],
	body: rows.claims.map(({ label, statuses: cells }) => [label, ...cells]),
});
