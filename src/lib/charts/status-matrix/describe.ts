/** The sentence and the table of the graphic of claims against retellings. */
import type { Status, ViewOf } from '#data/schema';
import { formatList, formatNumber, plural } from '#data/format';
import { tally } from '../../model/story.ts';
import { statuses } from '#data/vocabulary';
import { selectedBy } from '../frame/selections.ts';
import type { Table } from '../types.ts';
import type { MatrixClaim, StatusMatrixRows } from './rows.ts';

export const title = 'What each retelling did';

const maxNamed = 6;

/** What is shown, what became of it in each filled column, and how the rows are sorted. */
export function describe(rows: StatusMatrixRows, view: ViewOf<'status-matrix'>): string {
	const shown = selectedBy(rows.selections, view.claims);
	const claims = rows.claims.filter(({ id }) => shown.has(id));
	const filled = rows.columns.flatMap(({ id, outlet }, i) => {
		const cells = claims.map((claim) => ({ status: claim.statuses[i] ?? 'dropped' }));
		return !view.columns || view.columns.includes(id) ? { outlet, cells } : [];
	});
	const counts = (cells: { status: Status }[]) => {
		const tallied = tally(cells);
		const words = statuses
			.filter((status) => tallied[status] && (view.lightStatus?.includes(status) ?? true))
			.map((status) => `${formatNumber(tallied[status])} ${status}`);
		return words.length ? formatList(words) : `none ${formatList(view.lightStatus ?? [])}`;
	};
	const each = filled.map(({ outlet, cells }) => `${outlet}: ${counts(cells)}`).join('; ');
	const all = counts(filled.flatMap(({ cells }) => cells));
	const parts = [
		`Of ${plural(claims.length, 'claim')}` +
			(filled.length > maxNamed
				? ` in ${plural(filled.length, 'retelling')}, ${all} in all.`
				: `: ${each}.`),
	];
	if (view.light) {
		const light = selectedBy(rows.selections, view.light);
		const labels = claims.filter(({ id }) => light.has(id)).map(({ label }) => label);
		const named = labels.length > maxNamed ? plural(labels.length, 'claim') : labels.join('; ');
		parts.push(`Highlighted: ${named}.`);
	}
	if (view.sort === 'carried' && claims.length)
		parts.push(describeSort(claims, rows.columns.length));
	return parts.join(' ');
}

/** The ends of a sorted grid: how many claims no retelling keeps or trims, and how many all do. */
function describeSort(claims: MatrixClaim[], retellings: number): string {
	const count = (n: number) => claims.filter(({ carriedBy }) => carriedBy === n).length;
	return `Sorted, those first that fewest keep or trim: ${count(0)} by none, ${count(retellings)} by all.`;
}

export const table = (rows: StatusMatrixRows): Table => ({
	caption: 'What each retelling did with each claim',
	head: ['Claim', ...rows.columns.map(({ outlet }) => outlet)],
	body: rows.claims.map(({ label, statuses: cells }) => [label, ...cells]),
});
