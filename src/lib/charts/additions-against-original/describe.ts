/** Words for the graphic of additions beside the original. */
import { formatList, formatNumber, plural } from '../../model/format.ts';
import { additionKinds } from '../../model/vocabulary.ts';
import { kindWords } from '../additions-by-outlet/kinds.ts';
import type { Table } from '../types.ts';
import type { Addition, AdditionsAgainstOriginalRows } from './rows.ts';

/** What stands where the original says nothing on a matter. */
export const nothing = (outlet: string): string => `${outlet} says nothing on this.`;

/** One sentence: how many additions of each kind, and on how many the original has something to say. */
export function describe({ outlet, columns, items }: AdditionsAgainstOriginalRows): string {
	if (!items.length) return 'No addition was found in the retellings.';
	const kinds = additionKinds
		.map((kind) => ({ kind, n: items.filter((item) => item.kind === kind).length }))
		.filter(({ n }) => n > 0)
		.map(({ kind, n }) => `${formatNumber(n)} ${kindWords[kind].counted}`);
	const some = items.filter(({ beside }) => beside.length > 0).length;
	const each =
		columns.length <= 8
			? ` ${formatList(columns.map(({ id, outlet: name, words }) => `${formatNumber(items.filter(({ source }) => source === id).length)} in the ${plural(words, 'word')} of ${name}`))}.`
			: '';
	return `${plural(items.length, 'addition')}: ${formatList(kinds)}.${each} On the matter of ${formatNumber(some)} ${outlet} says something of its own; on the other ${formatNumber(items.length - some)}, nothing.`;
}

/** A row an addition, with the words of both. */
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
			.map(({ outlet: name, claim, quote, beside }: Addition) => [
				kindWords[kind].name,
				name,
				claim,
				quote,
				beside.length ? beside.map((one) => one.claim).join(' ') : nothing(outlet),
				beside.map((one) => one.quote).join(' / '),
			]),
	),
});
