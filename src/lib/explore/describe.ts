/** What the grid shows, in a sentence. */
import { describeCarriers } from '../charts/upset/describe.ts';
import type { ExploreData } from '../model/explorer-data.ts';
import { formatList, formatNumber, plural } from '#data/format';
import { columnsOf } from './lines.ts';
import type { ExploreState } from './state.ts';
import { kinds, sorts } from './vocabulary.ts';

function describeOrder(data: ExploreData, { sort, down }: ExploreState): string {
	const source = data.sources.find(({ id }) => id === sort);
	if (source) return `by what ${source.outlet} did with them, ${down ? 'dropped' : 'kept'} first`;
	if (sort === 'carried') return `those carried by the ${down ? 'fewest' : 'most'} first`;
	if (sort === 'report') return down ? 'the report’s last first' : 'in the report’s order';
	return `by ${sorts[sort as keyof typeof sorts]}${down ? ', reversed' : ''}`;
}

/** The pinned combination, by its retellings' ids: “The Tide only”. */
export const describePinned = ({ sources }: ExploreData, ids: string[]): string =>
	describeCarriers(
		sources.flatMap(({ id }, i) => (ids.includes(id) ? [i] : [])),
		sources,
	);

/** “12 of 57 claims, only numbers and quotes, altered in at least one of 4 retellings, in the report’s order.” */
export function describeGrid(
	data: ExploreData,
	{ state, shown }: { state: ExploreState; shown: number },
): string {
	const columns = columnsOf(data, state);
	const all = plural(data.claims.length, 'claim');
	const claims = shown === data.claims.length ? `All ${all}` : `${formatNumber(shown)} of ${all}`;
	const ofKind = state.kind.length
		? `, only ${formatList(state.kind.map((kind) => kinds[kind]))}`
		: '';
	const isNamed = state.doc.length > 0 && columns.length <= 3;
	const retellings = isNamed
		? formatList(
				columns.flatMap((i) => data.sources[i]?.outlet ?? []),
				'or',
			)
		: plural(columns.length, 'retelling');
	const atLeast = isNamed || columns.length === 1 ? '' : 'at least one of ';
	const inRetellings = state.status.length
		? `, ${formatList(state.status, 'or')} in ${atLeast}${retellings}`
		: ` in ${retellings}`;
	const carried =
		state.carriers && state.only ? `, carried by ${describePinned(data, state.carriers)}` : '';
	const searched = state.q.trim() ? `, found for “${state.q.trim()}”` : '';
	return `${claims}${ofKind}${inRetellings}${carried}${searched}, ${describeOrder(data, state)}.`;
}
