/** Words for the graphic of the two codings. */
import type { ViewOf } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import { formatNumber, formatShare, plural } from '../../model/format.ts';
import type { Table } from '../types.ts';
import type { AgreementRows, Tally } from './rows.ts';

/** What is drawn, and said, where nothing was coded twice. */
export const nothing = 'There is no second coding to compare.';

/** “0.95”, or that kappa has no value because chance alone would agree on everything. */
export const formatKappa = (kappa: number | null): string =>
	kappa === null ? 'not defined' : kappa.toFixed(2);

/** “220 of 228”. */
export const formatSame = ({ same, cells }: Tally): string =>
	`${formatNumber(same)} of ${formatNumber(cells)}`;

/** Over what the two codings differed most often, where that can be said. */
function mostOften({ matrix }: Tally): string {
	const [most, next] = statuses
		.flatMap((first, i) =>
			statuses.map((second, j) => ({ first, second, n: i === j ? 0 : (matrix[i]?.[j] ?? 0) })),
		)
		.sort((a, b) => b.n - a.n);
	return most && next && most.n > next.n
		? `, most often (${formatNumber(most.n)}) where the first said ${most.first} and the second ${most.second}`
		: '';
}

/** On how many the two codings differed, in a sentence; nothing where they agree on all. */
const differed = (tally: Tally): string =>
	tally.same === tally.cells
		? ''
		: ` They differed on ${formatNumber(tally.cells - tally.same)}${mostOften(tally)}.`;

const measures = (tally: Tally): string =>
	`${formatSame(tally)} (${formatShare(tally.raw)}); Cohen’s kappa is ${formatKappa(tally.kappa)}`;

/** How many cells two codings gave the same status, in all or in the retelling that is lit. */
export function describe({ all, each }: AgreementRows, view: ViewOf<'agreement'>): string {
	if (!all) return nothing;
	if (view.differences)
		return `Highlighted: ${formatNumber(all.cells - all.same)} of ${formatNumber(all.cells)}, on which the two codings differ${mostOften(all)}.`;
	const lit = each.find(({ id }) => id === view.light);
	if (lit) {
		return `${lit.outlet}: two independent codings agree on ${measures(lit)}.${differed(lit)}`;
	}
	const outlets = each.map(
		(own) => `${own.outlet}: ${formatSame(own)}, kappa ${formatKappa(own.kappa)}`,
	);
	const list = outlets.length ? ` ${outlets.join('; ')}.` : '';
	return `Two independent codings agree on ${measures(all)}.${differed(all)}${list}`;
}

/** A row a retelling and one for all, with every pair of statuses. */
export const table = ({ all, each }: AgreementRows): Table => ({
	caption: `How far two independent codings agree${all ? `, over ${plural(each.length, 'retelling')}` : ''}`,
	head: [
		'Retelling',
		'Cells',
		'The same',
		'Share',
		'Cohen’s kappa',
		...statuses.flatMap((first) => statuses.map((second) => `First ${first}, second ${second}`)),
	],
	body: [...each, ...(all ? [{ ...all, outlet: 'All together' }] : [])].map((own) => [
		own.outlet,
		formatNumber(own.cells),
		formatNumber(own.same),
		formatShare(own.raw),
		formatKappa(own.kappa),
		...own.matrix.flat().map(formatNumber),
	]),
});
