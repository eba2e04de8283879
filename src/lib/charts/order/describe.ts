/** The sentence and the table of the graphic of order. */
import type { ViewOf } from '#data/schema';
import { formatList, formatNumber, plural } from '#data/format';
import type { Table } from '../types.ts';
import { highlightedClaims, metAt } from './highlighted.ts';
import type { OrderCell, OrderColumn, OrderRows } from './rows.ts';

export const title = 'What each put first, and what further down';

/** More claims than this are counted, not named. */
const maxNamed = 3;

const placeOf = ({ word }: OrderCell, { bodyWords }: OrderColumn) =>
	word ? `word ${formatNumber(word)} of ${formatNumber(bodyWords)}` : 'above the text';

/** What is highlighted and where it stands, and what a reader has met at a depth. */
export function describe(rows: OrderRows, view: ViewOf<'order'>): string {
	const { columns, claims } = rows;
	const highlighted = highlightedClaims(rows, view);
	const parts = [
		`${plural(claims.length, 'claim')} at the places where ${plural(columns.length, 'text')} first make them.`,
	];
	const [only] = highlighted;
	if (view.lead) {
		const each = columns.map(({ outlet }, i) => {
			const n = highlighted.filter((claim) => claim.highlighted[i]).length;
			return `${outlet} ${formatNumber(n)}`;
		});
		parts.push(`By the end of the first paragraph: ${each.join(', ')}.`);
	} else if (only && highlighted.length === 1) {
		const made = only.cells.flatMap((cell, i) =>
			cell ? `${columns[i]!.outlet}, ${placeOf(cell, columns[i]!)}` : [],
		);
		const dropped = columns.filter((_, i) => !only.cells[i]).map(({ outlet }) => outlet);
		const not = dropped.length ? `; not in ${formatList(dropped)}` : '';
		parts.push(`Highlighted: ${only.label}. ${made.join('; ')}${not}.`);
	} else if (highlighted.length) {
		const names = highlighted.map(({ label }) => label).join('; ');
		parts.push(
			`Highlighted: ${highlighted.length > maxNamed ? plural(highlighted.length, 'claim') : names}.`,
		);
	}
	if (view.depth !== undefined) {
		const counted = highlighted.length ? highlighted : claims;
		const met = metAt(rows, { claims: counted, depth: view.depth });
		const each = columns.map(({ outlet }, i) => `${outlet} ${formatNumber(met[i]!.met)}`);
		parts.push(
			`After the first ${plural(view.depth, 'word')} a reader has met, of ${formatNumber(counted.length)}: ${each.join(', ')}.`,
		);
	}
	return parts.join(' ');
}

/** A row a claim, a column a document: the word at which it is first made. */
export const table = ({ columns, claims }: OrderRows): Table => ({
	caption: 'The word at which each document first makes each claim; 0 is above the text',
	head: [
		'Claim',
		...columns.map(({ outlet, bodyWords }) => `${outlet}, of ${formatNumber(bodyWords)}`),
	],
	body: claims.map(({ label, cells }) => [
		label,
		...cells.map((cell) => (cell ? formatNumber(cell.word) : 'dropped')),
	]),
});
