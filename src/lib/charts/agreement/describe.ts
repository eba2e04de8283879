/** Words for the graphic of the two codings. */
import { sort } from 'd3';
import type { ViewOf } from '#data/schema';
import { formatNumber, plural } from '#data/format';
import { formatShare } from '../../model/format.ts';
import type { Table } from '../types.ts';
import { statusPairs, type AgreementRows, type Measures } from './rows.ts';

export const title = 'How far two readings agree';

/** What is drawn, and said, where nothing was coded twice. */
export const nothing = 'There is no second coding to compare.';

/** “0.95”, or that kappa has no value because chance alone would agree on everything. */
export const formatKappa = (kappa: number | null): string =>
	kappa === null ? 'not defined' : kappa.toFixed(2);

/** “220 of 228”. */
export const formatSame = ({ same, cells }: Measures): string =>
	`${formatNumber(same)} of ${formatNumber(cells)}`;

/** The pair of statuses on which the two codings differed most often, unless two pairs tie. */
function mostOften({ matrix }: Measures): string {
	const differences = statusPairs
		.filter(([first, second]) => first !== second)
		.map(([first, second]) => ({ first, second, n: matrix[first][second] }));
	const [most, next] = sort(differences, ({ n }) => -n);
	return most && next && most.n > next.n
		? `, most often (${formatNumber(most.n)}) where the first said ${most.first} and the second ${most.second}`
		: '';
}

const describeMeasures = (measures: Measures): string => {
	const { same, cells, raw, kappa } = measures;
	const agreed = `${formatSame(measures)} (${formatShare(raw)}); Cohen’s kappa is ${formatKappa(kappa)}.`;
	if (same === cells) return agreed;
	return `${agreed} They differed on ${formatNumber(cells - same)}${mostOften(measures)}.`;
};

/** How many cells two codings gave the same status, in all or in the retelling that is highlighted. */
export function describe({ all, each }: AgreementRows, view: ViewOf<'agreement'>): string {
	if (!all) return nothing;
	if (view.differences)
		return `Highlighted: ${formatNumber(all.cells - all.same)} of ${formatNumber(all.cells)}, on which the two codings differ${mostOften(all)}.`;
	const highlighted = each.find(({ id }) => id === view.light);
	if (highlighted)
		return `${highlighted.outlet}: two independent codings agree on ${describeMeasures(highlighted)}`;
	const outlets = each.map(
		(own) => `${own.outlet}: ${formatSame(own)}, kappa ${formatKappa(own.kappa)}`,
	);
	const list = outlets.length ? ` ${outlets.join('; ')}.` : '';
	return `Two independent codings agree on ${describeMeasures(all)}${list}`;
}

export const table = ({ all, each }: AgreementRows): Table => ({
	caption: `How far two independent codings agree${all ? `, over ${plural(each.length, 'retelling')}` : ''}`,
	head: [
		'Retelling',
		'Cells',
		'The same',
		'Share',
		'Cohen’s kappa',
		...statusPairs.map(([first, second]) => `First ${first}, second ${second}`),
	],
	body: [...each, ...(all ? [{ ...all, outlet: 'All together' }] : [])].map((own) => [
		own.outlet,
		formatNumber(own.cells),
		formatNumber(own.same),
		formatShare(own.raw),
		formatKappa(own.kappa),
		...statusPairs.map(([first, second]) => formatNumber(own.matrix[first][second])),
	]),
});
