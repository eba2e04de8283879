/** The combinations of a view: which retellings carried what together, and how many there is room for. */
import {
	bits,
	combinations,
	counts,
	keyOf,
	ordered,
	sizes,
	type Combination,
} from '../../model/sets.ts';
import type { UpsetRows, UpsetView } from './rows.ts';

/** So many combinations are drawn; four retellings have at most sixteen. */
export const most = 18;

export type Combined = {
	/** All combinations, in the view's order. */
	all: Combination[];
	/**
	 * Those drawn: what none carried, also where that is no claim, and of the others the most common,
	 * whatever the order.
	 */
	shown: Combination[];
	/** How many combinations are left out, and with how many claims. */
	left: { combinations: number; claims: number };
	/** How many claims each retelling carried, by its place among the columns. */
	carried: number[];
};

/** What was combined last of some rows: drawing, sentence and table ask for the same. */
const known = new WeakMap<UpsetRows, { view: UpsetView; combined: Combined }>();

/** Combines the claims of a view. */
export function combine(rows: UpsetRows, view: UpsetView): Combined {
	const last = known.get(rows);
	if (last?.view === view) return last.combined;
	const combined = combineAnew(rows, view);
	known.set(rows, { view, combined });
	return combined;
}

/** The combination of no retelling, without a claim. */
const empty = (columns: number): Combination => {
	const mask = bits(columns);
	return { key: keyOf(mask), mask, degree: 0, claims: [] };
};

function combineAnew({ columns, claims }: UpsetRows, view: UpsetView): Combined {
	const masks = claims.map(({ statuses }) =>
		bits(
			columns.length,
			statuses.flatMap((status, i) => (counts(status, view) ? [i] : [])),
		),
	);
	const found = combinations(masks);
	const some = found.filter(({ degree }) => degree > 0);
	const none = found.find(({ degree }) => degree === 0) ?? empty(columns.length);
	const all = columns.length && claims.length ? ordered([...some, none], view.order) : found;
	const top = new Set([none, ...ordered(some, 'size').slice(0, most - 1)]);
	const rest = all.filter((combination) => !top.has(combination));
	return {
		all,
		shown: all.filter((combination) => top.has(combination)),
		left: {
			combinations: rest.length,
			claims: rest.reduce((sum, combination) => sum + combination.claims.length, 0),
		},
		carried: sizes(masks, columns.length),
	};
}
