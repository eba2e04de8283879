/** Words for the graphic of additions. */
import { sum } from 'd3';
import type { ViewOf } from '#data/schema';
import { formatList, plural } from '#data/format';
import type { Table } from '../types.ts';
import { countByKind, kindWords } from './kinds.ts';
import { isHighlighted, type Addition, type AdditionsByOutletRows } from './rows.ts';

export const title = 'What each retelling added';

const counted = (additions: Addition[]) => formatList(countByKind(additions)) || 'none';

/** How many additions of the highlighted kinds there are, in all and in each retelling. */
export function describe(
	{ retellings }: AdditionsByOutletRows,
	{ light }: ViewOf<'additions'>,
): string {
	const highlighted = retellings.map(({ additions }) =>
		additions.filter(({ kind }) => isHighlighted(kind, light)),
	);
	const all = highlighted.flat();
	if (all.length === 0) return 'No addition of these kinds was found in the retellings.';
	const outlets = retellings.map(
		({ outlet, words }, i) =>
			`${outlet}, in ${plural(words, 'word')}: ${counted(highlighted[i] ?? [])}`,
	);
	const total = sum(retellings, ({ additions }) => additions.length);
	const of = `Of ${plural(total, 'addition')} in ${plural(retellings.length, 'retelling')}`;
	return `${of}: ${counted(all)}. ${outlets.join('; ')}.`;
}

export const table = ({ retellings }: AdditionsByOutletRows): Table => ({
	caption: 'What each retelling put in',
	head: ['Retelling', 'Kind', 'What was added', 'In its words'],
	body: retellings.flatMap(({ outlet, additions }) =>
		additions.map(({ kind, claim, quote }) => [outlet, kindWords[kind].name, claim, quote]),
	),
});
