/** The rows of the grid for a state: which claims, in which order, under which headings. */
import { group, sort } from 'd3';
import { statusAt, type ExploreData } from '../model/explorer-data.ts';
import { countsAsCarried, type Counting } from '../model/sets.ts';
import { statuses } from '#data/vocabulary';
import type { ExploreState } from './state.ts';
import { backingList, backings, kindList, kinds, type Group } from './vocabulary.ts';

/** A claim by its place, or the heading of a group of `n` claims. */
export type Line =
	{ type: 'claim'; claim: number } | { type: 'group'; key: string; label: string; n: number };

/** Where a search found a claim: its label, its sentence, or the quote of a document (−1: the original). */
export type Hit = 'label' | 'sentence' | number;
/** By the claims' places. */
export type Hits = ReadonlyMap<number, Hit>;

/** The retellings shown, by their places, in the order of the data. */
export const columnsOf = (data: ExploreData, { doc }: Pick<ExploreState, 'doc'>): number[] =>
	data.sources.flatMap(({ id }, i) => (doc.length === 0 || doc.includes(id) ? [i] : []));

/** How many of some retellings carried each claim. */
export const countCarriers = (
	data: ExploreData,
	{ columns, counting }: { columns: number[]; counting: Counting },
): number[] =>
	data.claims.map(
		(_, claim) =>
			columns.filter((source) => countsAsCarried(statusAt(data, [source, claim]), counting)).length,
	);

export function claimsCarriedBy(
	data: ExploreData,
	{ carriers, counting }: { carriers: string[]; counting: Counting },
): number[] {
	const isCarrier = data.sources.map(({ id }) => carriers.includes(id));
	return [...data.claims.keys()].filter((claim) =>
		isCarrier.every(
			(carries, source) => carries === countsAsCarried(statusAt(data, [source, claim]), counting),
		),
	);
}

export type Filters = Pick<
	ExploreState,
	'doc' | 'status' | 'kind' | 'carriers' | 'only' | 'trimmed' | 'altered'
>;
export type Arrangement = Pick<
	ExploreState,
	'sort' | 'down' | 'group' | 'doc' | 'trimmed' | 'altered'
>;

/** The claims that pass every filter, in the report's order; `hits` is null without a search. */
export function filterClaims(
	data: ExploreData,
	{ state, hits }: { state: Filters; hits: Hits | null },
): number[] {
	const columns = columnsOf(data, state);
	const combination =
		state.carriers && state.only
			? new Set(claimsCarriedBy(data, { carriers: state.carriers, counting: state }))
			: null;
	return data.claims.flatMap(({ kind }, claim) => {
		const passes =
			(!state.kind.length || state.kind.includes(kind)) &&
			(!hits || hits.has(claim)) &&
			(!combination || combination.has(claim)) &&
			(!state.status.length ||
				columns.some((source) => state.status.includes(statusAt(data, [source, claim]))));
		return passes ? [claim] : [];
	});
}

/** The number by which a claim is sorted; claims of the same number keep the report's order. */
function sortKey(data: ExploreData, state: Arrangement): (claim: number) => number {
	const source = data.sources.findIndex(({ id }) => id === state.sort);
	if (source >= 0) return (claim) => statuses.indexOf(statusAt(data, [source, claim]));
	switch (state.sort) {
		case 'chapter':
			return (claim) => headings.chapter(data, claim).order;
		case 'backing':
			return (claim) => headings.backing(data, claim).order;
		case 'carried': {
			const carried = countCarriers(data, { columns: columnsOf(data, state), counting: state });
			return (claim) => -(carried[claim] ?? 0);
		}
		default:
			return (claim) => claim;
	}
}

/** The heading of a claim's group, and the place of the group among the others. */
type Heading = (data: ExploreData, claim: number) => { order: number; label: string };

const headings: Record<Group, Heading> = {
	topic: ({ claims }, claim) => {
		const label = claims[claim]?.topic ?? '';
		return { order: claims.findIndex(({ topic }) => topic === label), label };
	},
	kind: ({ claims }, claim) => {
		const kind = claims[claim]?.kind ?? 'context';
		return { order: kindList.indexOf(kind), label: kinds[kind] };
	},
	backing: ({ claims }, claim) => {
		const backing = claims[claim]?.backing ?? 'own-voice';
		return { order: backingList.indexOf(backing), label: backings[backing] };
	},
	chapter: ({ claims, chapters }, claim) => {
		const chapter = claims[claim]?.chapter ?? -1;
		return chapter < 0
			? { order: chapters.length, label: 'not named in the story’s text' }
			: { order: chapter, label: chapters[chapter] ?? '' };
	},
};

export function linesOf(
	data: ExploreData,
	{ state, claims }: { state: Arrangement; claims: readonly number[] },
): Line[] {
	const keys = [...data.claims.keys()].map(sortKey(data, state));
	const sign = state.down ? -1 : 1;
	const lines = sort(
		claims,
		(claim) => sign * (keys[claim] ?? 0),
		(claim) => claim,
	).map((claim) => ({ type: 'claim' as const, claim }));
	if (!state.group) return lines;
	const heading = headings[state.group];
	const groups = group(lines, ({ claim }) => heading(data, claim).order);
	return sort(groups, ([order]) => order).flatMap(([order, inGroup]): Line[] => [
		{
			type: 'group',
			key: `${state.group}-${order}`,
			label: heading(data, inGroup[0]?.claim ?? 0).label,
			n: inGroup.length,
		},
		...inGroup,
	]);
}
