/** What the grid and the comparison show now, in a sentence. */
import type { Status } from '#data/schema';
import type { Passage, Told } from '../model/compare.ts';
import { statusAt, type ExploreData, type ExploredSource } from '../model/explorer-data.ts';
import { formatList, formatNumber, plural } from '#data/format';
import { bits, count, counts, type Counting } from '../model/sets.ts';
import { carriers } from '../charts/upset/describe.ts';
import { columnsOf } from './lines.ts';
import type { ExploreState } from './state.ts';
import { kinds, sorts } from './vocabulary.ts';

/** The order in words. */
function orderOf(data: ExploreData, { sort, down }: ExploreState): string {
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
		state.doc.length && names.length <= 3
			? formatList(names, 'or')
			: plural(columns.length, 'retelling');
	const one = state.doc.length === 1 || columns.length === 1 ? '' : 'at least one of ';
	const was = state.status.length
		? `, ${formatList(state.status, 'or')} in ${state.doc.length && names.length <= 3 ? who : one + who}`
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

/** Claims by which of two documents carried them. */
export type Parted = Record<Part, number[]>;

/** Some claims that two documents share and do not, by the documents' places (−1 for the original). */
export function compared(
	data: ExploreData,
	asked: { pair: [number, number]; counting: Counting; claims: readonly number[] },
): Parted {
	const [a, b] = asked.pair;
	const found: Parted = { both: [], first: [], second: [], neither: [] };
	for (const claim of asked.claims) {
		const inA = counts(statusIn(data, [a, claim]), asked.counting);
		const inB = counts(statusIn(data, [b, claim]), asked.counting);
		found[inA ? (inB ? 'both' : 'first') : inB ? 'second' : 'neither'].push(claim);
	}
	return found;
}

/** Two documents by their places among the retellings; −1 is the original. */
export const documentsAt = (
	{ sources, original }: ExploreData,
	[a, b]: [number, number],
): [ExploredSource, ExploredSource] => [sources[a] ?? original, sources[b] ?? original];

/**
 * A document's words of a claim, by their places; null where it drops the claim, or they are not
 * fetched yet.
 */
export const wordsOf =
	(data: ExploreData, told: (source: number, claim: number) => Told | undefined) =>
	(source: number, claim: number): Passage | null => {
		if (source < 0) return data.claims[claim] ?? null;
		const cell = told(source, claim);
		return cell && cell.status !== 'dropped' ? cell : null;
	};

/** What heads each part. */
export const headsOf = ([first, second]: [ExploredSource, ExploredSource]): Record<
	Part,
	string
> => ({
	both: 'Both carry',
	first: `Only ${first.outlet} carries`,
	second: `Only ${second.outlet} carries`,
	neither: 'Neither carries',
});

/** “… (558 words) and … (661 words): of 57 claims both carry 20, only … 2, only … 10, neither 25.” */
export function describePair(
	data: ExploreData,
	{ pair, found }: { pair: [ExploredSource, ExploredSource]; found: Parted },
): string {
	const [first, second] = pair;
	const length = ({ outlet, words }: ExploredSource) => `${outlet} (${plural(words, 'word')})`;
	const n = parts.reduce((sum, part) => sum + found[part].length, 0);
	const all = plural(data.claims.length, 'claim');
	const of =
		n === data.claims.length ? all : `the ${formatNumber(n)} of ${all} that the filters leave`;
	const many = (part: Part) => formatNumber(found[part].length);
	return `${length(first)} and ${length(second)}: of ${of} both carry ${many('both')}, only ${first.outlet} ${many('first')}, only ${second.outlet} ${many('second')}, neither ${many('neither')}.`;
}
