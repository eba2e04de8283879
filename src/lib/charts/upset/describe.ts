/** Words for the UpSet plot: what a combination means, what a view shows, and its table. */
import { formatList, formatNumber, plural } from '#data/format';
import { capital, inWords } from '../../model/format.ts';
import type { Combination, Counting } from '../../model/sets.ts';
import type { Table } from '../types.ts';
import { combine } from './combine.ts';
import type { UpsetRows, UpsetView } from './rows.ts';

type Columns = UpsetRows['columns'];

const maxNamed = 5;

function listOutlets(outlets: string[]): string {
	if (outlets.length <= maxNamed) return formatList(outlets);
	const named = outlets.slice(0, maxNamed - 1);
	return formatList([...named, `${formatNumber(outlets.length - named.length)} others`]);
}

/** The carriers, by their places, in words: “all four retellings”, “The Tide only”, “all but The Tide”. */
export function describeCarriers(carriers: readonly number[], columns: Columns): string {
	const n = columns.length;
	const outlets = columns.map(({ outlet }) => outlet);
	if (carriers.length === 0) return n === 1 ? 'no retelling' : `none of the ${inWords(n)}`;
	if (carriers.length === n) return n === 1 ? 'the one retelling' : `all ${inWords(n)} retellings`;
	if (carriers.length === n - 1 && n > 3)
		return `all but ${outlets.find((_, i) => !carriers.includes(i))}`;
	return `${listOutlets(carriers.map((i) => outlets[i] ?? ''))} only`;
}

/** What a column means: “Carried by Anadolu Agency and The Deep Dive only: 7 claims”. */
export const describeCombination = ({ carriers, claims }: Combination, columns: Columns): string =>
	`Carried by ${describeCarriers(carriers, columns)}: ${plural(claims.length, 'claim')}`;

/** The same as a sentence: “Seven claims were carried by The Tide only.” */
export function combinationSentence({ carriers, claims }: Combination, columns: Columns): string {
	const were = claims.length === 1 ? 'claim was' : 'claims were';
	return `${capital(inWords(claims.length))} ${were} carried by ${describeCarriers(carriers, columns)}.`;
}

/** What counts as carried: “kept or trimmed”. */
const describeCounting = ({ trimmed, altered }: Counting): string =>
	formatList(['kept', ...(trimmed ? ['trimmed'] : []), ...(altered ? ['altered'] : [])], 'or');

/** What is carried, how much by all and by none, and which other combination is the most common. */
export function describe(rows: UpsetRows, view: UpsetView): string {
	const { columns, claims } = rows;
	if (!columns.length || !claims.length) return 'There is no retelling to combine.';
	const { all, drawn, omitted } = combine(rows, view);
	const n = columns.length;
	const carriedBy = (degree: number) =>
		formatNumber(all.find(({ carriers }) => carriers.length === degree)?.claims.length ?? 0);
	const byAll = n > 1 ? ` all ${inWords(n)} retellings carried ${carriedBy(n)} and` : '';
	const others = all.filter(({ carriers }) => carriers.length > 0 && carriers.length < n);
	const top = Math.max(0, ...others.map((one) => one.claims.length));
	const largest = others.filter((one) => one.claims.length === top);
	const mostCommon =
		largest.length > 0 && largest.length <= 3
			? ` The most common of the other combinations: ${largest.map(({ carriers }) => describeCarriers(carriers, columns)).join('; ')}, with ${plural(top, 'claim')}${largest.length > 1 ? ' each' : ''}.`
			: '';
	const leftOut = omitted.combinations
		? ` Drawn are, of ${formatNumber(all.length)} combinations, that of none and the ${formatNumber(drawn.length - 1)} most common others; ${formatNumber(omitted.combinations)} with ${plural(omitted.claims, 'claim')} in all are left out and stand in the table.`
		: '';
	return `Where a claim counts as carried when it was ${describeCounting(view)}, of ${plural(claims.length, 'claim')}${byAll} ${n > 1 ? 'none of them' : 'the retelling did not carry'} ${carriedBy(0)}.${mostCommon}${leftOut}`;
}

/** A row for each combination, drawn or not, then the totals. The body is made when it is read. */
export const table = (rows: UpsetRows, view: UpsetView): Table => ({
	caption: 'Which claims went together',
	head: [
		'Carried by',
		'Claims',
		...rows.columns.map(({ outlet, words }) => `${outlet} (${plural(words, 'word')})`),
		'Which',
	],
	get body() {
		const { all, carried } = combine(rows, view);
		return [
			...all.map(({ carriers, claims }) => [
				capital(describeCarriers(carriers, rows.columns)),
				String(claims.length),
				...rows.columns.map((_, column) => (carriers.includes(column) ? 'carried' : '')),
				claims.map((claim) => rows.claims[claim]?.label ?? '').join('; '),
			]),
			['Claims carried in all', String(rows.claims.length), ...carried.map(String), ''],
		];
	},
});
