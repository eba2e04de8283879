/**
 * Which claims went together: sets of retellings as bit masks, and the claims that share one.
 *
 * A claim's mask has a bit for each retelling that carried it. Claims with the same mask form one
 * combination, so that every claim stands in exactly one (an *exclusive* intersection), also the one
 * that no retelling carried. Masks are words of 32 bits: 200 retellings are seven numbers.
 */
import type { Status } from '#data/schema';

/** A set of small whole numbers, each a bit. Sets that meet each other have the same length. */
export type Bits = Uint32Array;

/** The set of some of the numbers from 0 up to, not including, `size`. */
export function bits(size: number, members: Iterable<number> = []): Bits {
	const set = new Uint32Array(Math.ceil(size / 32));
	for (const member of members) set[member >>> 5]! |= 1 << (member & 31);
	return set;
}

/** Whether a number is in the set. */
export const has = (set: Bits, member: number): boolean =>
	((set[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0;

/** How many numbers are in the set. */
export function count(set: Bits): number {
	let n = 0;
	for (let word of set) for (; word; word &= word - 1) n += 1;
	return n;
}

/** The numbers of the set, ascending. */
export function members(set: Bits): number[] {
	const all: number[] = [];
	set.forEach((word, i) => {
		for (let rest = word; rest; rest &= rest - 1) all.push(i * 32 + 31 - Math.clz32(rest & -rest));
	});
	return all;
}

/** A text that equal sets share, for a map's key or an address: hexadecimal, the lowest bits last. */
export function keyOf(set: Bits): string {
	const digits = [...set].reverse().map((word) => word.toString(16).padStart(8, '0'));
	return digits.join('').replace(/^0+(?=.)/, '') || '0';
}

/** What counts as carried beside what was kept whole. */
export type Counting = { trimmed: boolean; altered: boolean };

/** Whether a status counts as carried. */
export const counts = (status: Status, { trimmed, altered }: Counting): boolean =>
	status === 'kept' || (status === 'trimmed' && trimmed) || (status === 'altered' && altered);

/** Claims that exactly the same retellings carried, by their places in the original's order. */
export type Combination = {
	key: string;
	/** The retellings, by their places among the columns. */
	mask: Bits;
	/** How many retellings: 0 for the claims that none carried. */
	degree: number;
	claims: number[];
};

/** Every combination that has a claim, in the order in which the original first has it. */
export function combinations(masks: readonly Bits[]): Combination[] {
	const found = new Map<string, Combination>();
	masks.forEach((mask, claim) => {
		const key = keyOf(mask);
		const combination = found.get(key);
		if (combination) combination.claims.push(claim);
		else found.set(key, { key, mask, degree: count(mask), claims: [claim] });
	});
	return [...found.values()];
}

/** size: the most claims first. degree: the most retellings first. */
export type Order = 'size' | 'degree';

/** The combinations in an order; ties go by the other measure, then by the original's order. */
export function ordered(list: readonly Combination[], order: Order): Combination[] {
	const size = (a: Combination, b: Combination) => b.claims.length - a.claims.length;
	const degree = (a: Combination, b: Combination) => b.degree - a.degree;
	const [first, second] = order === 'size' ? [size, degree] : [degree, size];
	return [...list].sort(
		(a, b) => first(a, b) || second(a, b) || (a.claims[0] ?? 0) - (b.claims[0] ?? 0),
	);
}

/** How many claims each retelling carried, in the order of the columns. */
export const sizes = (masks: readonly Bits[], columns: number): number[] => {
	const totals = Array.from({ length: columns }, () => 0);
	for (const mask of masks) for (const column of members(mask)) totals[column]! += 1;
	return totals;
};
