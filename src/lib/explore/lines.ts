/** The rows of the grid for a state: which claims, in which order, under which headings. */
import { statusAt, type ExploreData } from '../model/explorer-data.ts';
import { counts, type Counting } from '../model/sets.ts';
import { statuses } from '#data/vocabulary';
import { backingList, backings, kindList, kinds, type Group } from './vocabulary.ts';
import type { ExploreState } from './state.ts';

export type Line =
	{ type: 'claim'; claim: number } | { type: 'group'; key: string; label: string; n: number };

/**
 * Where a search found a claim: in its label, in what it says, or in the words of a document (−1: the
 * original's; else a retelling's place).
 */
export type Hit = 'label' | 'sentence' | number;
export type Hits = ReadonlyMap<number, Hit>;

/** The places of the retellings shown, in the order of the data. */
export const columnsOf = (data: ExploreData, { doc }: Pick<ExploreState, 'doc'>): number[] =>
	data.sources.flatMap(({ id }, i) => (doc.length === 0 || doc.includes(id) ? [i] : []));

/** How many of some retellings carried each claim, in the order of the claims. */
export function carriedBy(
	data: ExploreData,
	{ columns, counting }: { columns: number[]; counting: Counting },
): number[] {
	const carrying = new Set(statuses.flatMap((one) => (counts(one, counting) ? [one[0]] : [])));
	return data.claims.map(
		(_, claim) => columns.filter((s) => carrying.has(data.cells[s]?.charAt(claim) as 'k')).length,
	);
}

/** What of a state decides which claims are shown, and what their order. */
export const filtering = [
	'status',
	'kind',
	'doc',
	'trimmed',
	'altered',
	'carriers',
	'only',
] as const satisfies (keyof ExploreState)[];
export const arranging = [
	'sort',
	'down',
	'group',
	'doc',
	'trimmed',
	'altered',
] as const satisfies (keyof ExploreState)[];
export type Filtering = Pick<ExploreState, (typeof filtering)[number]>;
export type Arranging = Pick<ExploreState, (typeof arranging)[number]>;

/** The claims that exactly some retellings carried, by their places. */
export function carriedByExactly(
	data: ExploreData,
	{ carriers, counting }: { carriers: string[]; counting: Counting },
): number[] {
	const wanted = data.sources.map(({ id }) => carriers.includes(id));
	return [...data.claims.keys()].filter((claim) =>
		wanted.every((is, source) => is === counts(statusAt(data, [source, claim]), counting)),
	);
}

/**
 * The claims that pass every filter, by their places in the report's order; `hits` are those that a
 * search found, null without one.
 */
export function passing(
	data: ExploreData,
	{ state, hits }: { state: Filtering; hits: Hits | null },
): number[] {
	const columns = columnsOf(data, state);
	const letters = state.status.map((status) => status.charAt(0));
	const { carriers } = state;
	const together =
		carriers && state.only && new Set(carriedByExactly(data, { carriers, counting: state }));
	return data.claims.flatMap(({ kind }, claim) => {
		if (state.kind.length && !state.kind.includes(kind)) return [];
		if (hits && !hits.has(claim)) return [];
		if (together && !together.has(claim)) return [];
		const found = columns.some((s) => letters.includes(data.cells[s]?.charAt(claim) ?? ''));
		return letters.length === 0 || found ? [claim] : [];
	});
}

/** A number for each claim by which an order goes; equal ones keep the report's order. */
function rank(data: ExploreData, state: Arranging): (claim: number) => number {
	const source = data.sources.findIndex(({ id }) => id === state.sort);
	if (source >= 0) return (claim) => statuses.indexOf(statusAt(data, [source, claim]));
	const last = data.chapters.length;
	switch (state.sort) {
		case 'chapter':
			return (claim) => ((data.claims[claim]?.chapter ?? -1) + last + 1) % (last + 1);
		case 'carried': {
			const carried = carriedBy(data, { columns: columnsOf(data, state), counting: state });
			return (claim) => -(carried[claim] ?? 0);
		}
		case 'backing':
			return (claim) => backingList.indexOf(data.claims[claim]?.backing ?? 'own-voice');
		default:
			return (claim) => claim;
	}
}

const headings: Record<Group, (data: ExploreData, claim: number) => [number, string]> = {
	topic: ({ claims }, claim) => [
		claims.findIndex(({ topic }) => topic === claims[claim]?.topic),
		claims[claim]?.topic ?? '',
	],
	kind: ({ claims }, claim) => {
		const kind = claims[claim]?.kind ?? 'context';
		return [kindList.indexOf(kind), kinds[kind]];
	},
	backing: ({ claims }, claim) => {
		const backing = claims[claim]?.backing ?? 'own-voice';
		return [backingList.indexOf(backing), backings[backing]];
	},
	chapter: ({ claims, chapters }, claim) => {
		const chapter = claims[claim]?.chapter ?? -1;
		return chapter < 0
			? [chapters.length, 'not named in the story’s text']
			: [chapter, chapters[chapter] ?? ''];
	},
};

/** The lines of some claims, in the order and under the headings of a state. */
export function linesOf(
	data: ExploreData,
	{ state, claims }: { state: Arranging; claims: readonly number[] },
): Line[] {
	const by = rank(data, state);
	const sign = state.down ? -1 : 1;
	const ranked = claims.map((claim) => ({ claim, at: by(claim) }));
	ranked.sort((a, b) => sign * (a.at - b.at) || a.claim - b.claim);
	const line = ({ claim }: { claim: number }): Line => ({ type: 'claim', claim });
	if (!state.group) return ranked.map(line);
	const heading = headings[state.group];
	const grouped = new Map<number, { label: string; lines: Line[] }>();
	for (const one of ranked) {
		const [key, label] = heading(data, one.claim);
		const group = grouped.get(key) ?? { label, lines: [] };
		group.lines.push(line(one));
		grouped.set(key, group);
	}
	return [...grouped]
		.sort(([a], [b]) => a - b)
		.flatMap(([key, { label, lines }]): Line[] => [
			{ type: 'group', key: `${state.group}-${key}`, label, n: lines.length },
			...lines,
		]);
}
