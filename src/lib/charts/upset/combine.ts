/** The combinations of a view, and which of them are drawn. */
import { sum } from 'd3';
import {
	combinations,
	countsAsCarried,
	keyOf,
	ordered,
	type Combination,
} from '../../model/sets.ts';
import type { UpsetRows, UpsetView } from './rows.ts';

/** How many combinations are drawn at most; four retellings have no more than sixteen. */
export const maxDrawn = 18;

export type Combined = {
	/** All combinations, in the view's order. */
	all: Combination[];
	/** Those drawn: the claims that none carried, if only as a 0, and the largest others. */
	drawn: Combination[];
	/** How many combinations are left out, and with how many claims. */
	omitted: { combinations: number; claims: number };
	/** How many claims each retelling carried, by its place among the columns. */
	carried: number[];
};

export function combine({ columns, claims }: UpsetRows, view: UpsetView): Combined {
	const carriers = claims.map(({ statuses }) =>
		statuses.flatMap((status, i) => (countsAsCarried(status, view) ? [i] : [])),
	);
	const found = combinations(carriers);
	const others = found.filter((combination) => combination.carriers.length > 0);
	const none: Combination = found.find((combination) => combination.carriers.length === 0) ?? {
		key: keyOf([]),
		carriers: [],
		claims: [],
	};
	const all = columns.length && claims.length ? ordered([...others, none], view.order) : found;
	const largest = new Set([none, ...ordered(others, 'size').slice(0, maxDrawn - 1)]);
	const omitted = all.filter((combination) => !largest.has(combination));
	return {
		all,
		drawn: all.filter((combination) => largest.has(combination)),
		omitted: {
			combinations: omitted.length,
			claims: sum(omitted, (combination) => combination.claims.length),
		},
		carried: columns.map((_, i) => carriers.filter((list) => list.includes(i)).length),
	};
}
