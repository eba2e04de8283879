/** What the grid and the comparison show now, in a sentence. */
import type { Status } from '#data/schema';
import { statusAt, type ExploreData } from '../model/explore.ts';
import { formatList, formatNumber, plural } from '../model/format.ts';
import { bits, count, counts } from '../model/sets.ts';
import { carriers } from '../charts/upset/describe.ts';
import { columnsOf } from './lines.ts';
import type { ExploreState } from './state.ts';
import { kinds, sorts } from './terms.ts';

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The order in words. */
export function orderOf(data: ExploreData, { sort, down }: ExploreState): string {
	const source = data.sources.find(({ id }) => id === sort);
	if (source) return `by what ${source.outlet} did with them, ${down ? 'dropped' : 'kept'} first`;
	if (sort === 'carried') return `those carried by the ${down ? 'fewest' : 'most'} first`;
	if (sort === 'report') return down ? 'the report’s last first' : 'in the report’s order';
	return `by ${sorts[sort as keyof typeof sorts]}${down ? ', reversed' : ''}`;
}

/** The combination that is marked, in words: “The Tide only”. */
export function markedBy({ sources }: ExploreData, ids: string[]): string {
	const places = sources.flatMap(({ id }, i) => (ids.includes(id) ? [i] : []));
	const mask = bits(sources.length, places);
	return carriers({ mask, degree: count(mask) }, sources);
}

/** “12 of 57 claims, numbers and quotes, altered in at least one of 4 retellings, in the report’s order.” */
export function describeGrid(
	data: ExploreData,
	{ state, shown }: { state: ExploreState; shown: number },
): string {
	const columns = columnsOf(data, state);
	const all = data.claims.length;
	const found =
		shown === all
			? `All ${plural(all, 'claim')}`
			: `${formatNumber(shown)} of ${plural(all, 'claim')}`;
	const only = state.kind.length
		? `, only ${formatList(state.kind.map((kind) => kinds[kind]))}`
		: '';
	const names = columns.flatMap((i) => data.sources[i]?.outlet ?? []);
	const who =
		state.doc.length && names.length <= 3 ? or.format(names) : plural(columns.length, 'retelling');
	const one = state.doc.length === 1 || columns.length === 1 ? '' : 'at least one of ';
	const was = state.status.length
		? `, ${or.format(state.status)} in ${state.doc.length && names.length <= 3 ? who : one + who}`
		: ` in ${who}`;
	const sought = state.q.trim() ? `, found for “${state.q.trim()}”` : '';
	const together =
		state.carriers && state.only ? `, carried by ${markedBy(data, state.carriers)}` : '';
	return `${found}${only}${was}${together}${sought}, ${orderOf(data, state)}.`;
}

/** What two documents did with a claim, by the place of the document: −1 is the original, which has all. */
export const statusIn = (data: ExploreData, [source, claim]: [number, number]): Status =>
	source < 0 ? 'kept' : statusAt(data, [source, claim]);

export type Part = 'both' | 'first' | 'second' | 'neither';
export const parts = ['both', 'first', 'second', 'neither'] as const;

/** The claims that two documents share and do not, by the documents' places (−1 for the original). */
export function compared(
	data: ExploreData,
	{ pair: [a, b], counting }: { pair: [number, number]; counting: ExploreState },
): Record<Part, number[]> {
	const found: Record<Part, number[]> = { both: [], first: [], second: [], neither: [] };
	data.claims.forEach((_, claim) => {
		const inA = counts(statusIn(data, [a, claim]), counting);
		const inB = counts(statusIn(data, [b, claim]), counting);
		found[inA ? (inB ? 'both' : 'first') : inB ? 'second' : 'neither'].push(claim);
	});
	return found;
}
