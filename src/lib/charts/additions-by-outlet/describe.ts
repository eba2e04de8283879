/** Words for the graphic of additions. */
import type { AdditionKind, ViewOf } from '#data/schema';
import { additionKinds } from '../../model/vocabulary.ts';
import { formatList, formatNumber, plural } from '../../model/format.ts';
import type { Table } from '../types.ts';
import { kindWords } from './kinds.ts';
import type { AdditionItem, AdditionsByOutletRows } from './rows.ts';

/** “2 from own reporting and 5 of context”, kinds without any left out. */
function counted(items: AdditionItem[], kinds: readonly AdditionKind[]): string {
	const parts = kinds
		.map((kind) => ({ kind, n: items.filter((item) => item.kind === kind).length }))
		.filter(({ n }) => n > 0)
		.map(({ kind, n }) => `${formatNumber(n)} ${kindWords[kind].counted}`);
	return parts.length ? formatList(parts) : 'none';
}

/** How many additions of the lit kinds there are, in all and in each retelling. */
export function describe(
	{ columns, items }: AdditionsByOutletRows,
	view: ViewOf<'additions'>,
): string {
	const kinds = additionKinds.filter((kind) => !view.light || view.light.includes(kind));
	const shown = items.filter(({ kind }) => kinds.includes(kind));
	if (shown.length === 0) return 'No addition of these kinds was found in the retellings.';
	const outlets = columns.map(({ id, outlet, words }) => {
		const own = shown.filter(({ source }) => source === id);
		return `${outlet}, in ${plural(words, 'word')}: ${counted(own, kinds)}`;
	});
	const all = `${plural(items.length, 'addition')} in ${plural(columns.length, 'retelling')}`;
	return `Of ${all}: ${counted(shown, kinds)}. ${outlets.join('; ')}.`;
}

/** A row an addition, retelling by retelling. */
export const table = ({ columns, items }: AdditionsByOutletRows): Table => ({
	caption: 'What each retelling put in',
	head: ['Retelling', 'Kind', 'What was added', 'In its words'],
	body: columns.flatMap(({ id, outlet }) =>
		additionKinds.flatMap((kind) =>
			items
				.filter((item) => item.source === id && item.kind === kind)
				.map(({ claim, quote }) => [outlet, kindWords[kind].name, claim, quote]),
		),
	),
});
