/** Words for the graphic of additions beside the original. */
import { formatList, formatNumber, plural } from '#data/format';
import { additionKinds } from '#data/vocabulary';
import { countByKind, kindWords } from '../additions-by-outlet/kinds.ts';
import type { Table } from '../types.ts';
import type { AdditionsAgainstOriginalRows } from './rows.ts';

/** What stands where the original says nothing on a matter. */
export const nothing = (outlet: string): string => `${outlet} says nothing on this.`;

/** One sentence: how many additions of each kind, and on how many the original has something to say. */
export function describe({ outlet, columns, items }: AdditionsAgainstOriginalRows): string {
	if (!items.length) return 'No addition was found in the retellings.';
	const perOutlet = columns.map(({ id, outlet: name, words }) => {
		const n = items.filter(({ source }) => source === id).length;
		return `${formatNumber(n)} in the ${plural(words, 'word')} of ${name}`;
	});
	const each = columns.length <= 8 ? ` ${formatList(perOutlet)}.` : '';
	const answered = items.filter(({ beside }) => beside.length > 0).length;
	const kinds = `${plural(items.length, 'addition')}: ${formatList(countByKind(items))}.`;
	return `${kinds}${each} On the matter of ${formatNumber(answered)} ${outlet} says something of its own; on the other ${formatNumber(items.length - answered)}, nothing.`;
}

export const table = ({ outlet, items }: AdditionsAgainstOriginalRows): Table => ({
	caption: `What was added, beside what ${outlet} says`,
	head: [
		'Kind',
		'Retelling',
		'What was added',
		'In its words',
		`What ${outlet} says on the matter`,
		'In its words',
	],
	body: additionKinds.flatMap((kind) =>
		items
			.filter((item) => item.kind === kind)
			.map((item) => [
				kindWords[kind].name,
				item.outlet,
				item.claim,
				item.quote,
				item.beside.map(({ claim }) => claim).join(' ') || nothing(outlet),
				item.beside.map(({ quote }) => quote).join(' / '),
			]),
	),
});
