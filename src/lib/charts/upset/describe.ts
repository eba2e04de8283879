/** Words for the graphic of combinations: what a column means, what a view shows, and its table. */
import { formatList, formatNumber, plural } from '#data/format';
import { capital, inWords } from '../../model/format.ts';
import { has, members, type Combination, type Counting } from '../../model/sets.ts';
import type { Table } from '../types.ts';
import { combine } from './combine.ts';
import type { UpsetRows, UpsetView } from './rows.ts';

type Columns = UpsetRows['columns'];

/** Beyond so many outlets a list names the first and counts the others. */
const named = 5;

function names(outlets: string[]): string {
	if (outlets.length <= named) return formatList(outlets);
	return formatList([
		...outlets.slice(0, named - 1),
		`${formatNumber(outlets.length - named + 1)} others`,
	]);
}

/** Which retellings a combination stands for: “all four retellings”, “The Tide only”, “all but The Tide”. */
export function carriers(
	{ mask, degree }: Pick<Combination, 'mask' | 'degree'>,
	columns: Columns,
): string {
	const n = columns.length;
	const inside = new Set(members(mask));
	const outlets = columns.map(({ outlet }) => outlet);
	if (degree === 0) return n === 1 ? 'no retelling' : `none of the ${inWords(n)}`;
	if (degree === n) return n === 1 ? 'the one retelling' : `all ${inWords(n)} retellings`;
	if (degree === n - 1 && n > 3) return `all but ${outlets.find((_, i) => !inside.has(i))}`;
	return `${names(outlets.filter((_, i) => inside.has(i)))} only`;
}

/** What a column means: “Carried by Anadolu Agency and The Deep Dive only: 7 claims”. */
export const meaning = (combination: Combination, columns: Columns): string =>
	`Carried by ${carriers(combination, columns)}: ${plural(combination.claims.length, 'claim')}`;

/** The same as a sentence: “7 claims were carried by The Tide only.” */
export function worked({ claims, ...rest }: Combination, columns: Columns): string {
	const n = claims.length;
	const verb = n === 1 ? 'was' : 'were';
	const head = capital(inWords(n));
	return `${head} ${n === 1 ? 'claim' : 'claims'} ${verb} carried by ${carriers(rest, columns)}.`;
}

/** “kept or trimmed”: what counts as carried. */
export const counted = ({ trimmed, altered }: Counting): string =>
	['kept', ...(trimmed ? ['trimmed'] : []), ...(altered ? ['altered'] : [])]
		.join(', ')
		.replace(/, (?=[a-z]+$)/, ' or ');

/** One sentence: what is carried, how much by all and by none, and which combination is the most common. */
export function describe(rows: UpsetRows, view: UpsetView): string {
	const { columns, claims } = rows;
	if (!columns.length || !claims.length) return 'There is no retelling to combine.';
	const { all, shown, left } = combine(rows, view);
	const of = (degree: number) =>
		all.find((combination) => combination.degree === degree)?.claims.length ?? 0;
	const n = columns.length;
	const ends = n > 1 ? ` all ${inWords(n)} retellings carried ${formatNumber(of(n))} and` : '';
	const some = all.filter(({ degree }) => degree > 0 && degree < n);
	const top = Math.max(0, ...some.map((one) => one.claims.length));
	const largest = some.filter((one) => one.claims.length === top);
	const others =
		largest.length > 0 && largest.length <= 3
			? ` The most common of the other combinations: ${largest.map((one) => carriers(one, columns)).join('; ')}, with ${plural(top, 'claim')}${largest.length > 1 ? ' each' : ''}.`
			: '';
	const missing = left.combinations
		? ` Drawn are, of ${formatNumber(all.length)} combinations, that of none and the ${formatNumber(shown.length - 1)} most common others; ${formatNumber(left.combinations)} with ${plural(left.claims, 'claim')} in all are left out and stand in the table.`
		: '';
	return `Where a claim counts as carried when it was ${counted(view)}, of ${plural(claims.length, 'claim')}${ends} ${n > 1 ? 'none of them' : 'the retelling did not carry'} ${formatNumber(of(0))}.${others}${missing}`;
}

/** A row a combination, all of them; then a row a retelling with its length. Rows are made when asked for. */
export const table = (rows: UpsetRows, view: UpsetView): Table => ({
	caption: 'Which claims went together',
	head: [
		'Carried by',
		'Claims',
		...rows.columns.map(({ outlet, words }) => `${outlet} (${plural(words, 'word')})`),
		'Which',
	],
	get body() {
		return bodyOf(rows, view);
	},
});

function bodyOf(rows: UpsetRows, view: UpsetView): string[][] {
	const { all, carried } = combine(rows, view);
	return [
		...all.map((combination) => [
			capital(carriers(combination, rows.columns)),
			String(combination.claims.length),
			...rows.columns.map((_, column) => (has(combination.mask, column) ? 'carried' : '')),
			combination.claims.map((claim) => rows.claims[claim]?.label ?? '').join('; '),
		]),
		['Claims carried in all', String(rows.claims.length), ...carried.map(String), ''],
	];
}
