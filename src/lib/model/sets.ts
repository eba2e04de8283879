/**
 * Which claims went together: claims that exactly the same retellings carried form one combination.
 * Every claim is in exactly one of them (an *exclusive* intersection), also where no retelling carried it.
 */
import type { Status } from '#data/schema';
import { group, sort } from 'd3';

/** What counts as carried beside what was kept whole. */
export type Counting = { trimmed: boolean; altered: boolean };

export const countsAsCarried = (status: Status, { trimmed, altered }: Counting): boolean =>
	status === 'kept' || (status === 'trimmed' && trimmed) || (status === 'altered' && altered);

export type Combination = {
	key: string;
	/** The retellings that carried the claims, by their places among the columns, ascending. */
	carriers: number[];
	/** By their places in the original's order. */
	claims: number[];
};

/** A key that equal lists of carriers share. */
export const keyOf = (carriers: readonly number[]): string => carriers.join('-') || 'none';

/** Every combination that has a claim, given each claim's carriers, in the order of their first claims. */
export const combinations = (carriers: readonly number[][]): Combination[] =>
	Array.from(
		group(carriers.keys(), (claim) => keyOf(carriers[claim] ?? [])),
		([key, claims]) => ({ key, carriers: carriers[claims[0] ?? 0] ?? [], claims }),
	);

/** size: the most claims first. degree: the most retellings first. */
export type Order = 'size' | 'degree';

/** The combinations in an order; ties go by the other measure, then by the original's order. */
export function ordered(list: readonly Combination[], order: Order): Combination[] {
	const bySize = ({ claims }: Combination) => -claims.length;
	const byDegree = ({ carriers }: Combination) => -carriers.length;
	const [first, second] = order === 'size' ? [bySize, byDegree] : [byDegree, bySize];
	return sort(list, first, second, ({ claims }) => claims[0] ?? 0);
}
