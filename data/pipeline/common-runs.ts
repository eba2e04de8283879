/** Runs: stretches of words that two documents have in the same order. */

/** Where a run begins in each document, counted in compared words, and how many words it has. */
export type Stretch = { startA: number; startB: number; words: number };

/** Both documents' shingles as numbers; `size` is the number of words of a shingle. */
type Shingles = { a: Int32Array; b: Int32Array; size: number };

/**
 * The runs of at least `size` words of `b` that stand in `a` too, in the order of `b`; of equal places in
 * `a`, the first. Each run is as long as it can be. Where two overlap, the longer one keeps the words and
 * the other is shortened, so every word of `b` stands in one run at most.
 */
export function runsBetween(shingles: Shingles): Stretch[] {
	let reached = 0;
	const maximal = longestFrom(shingles).filter(({ startB, words }) => {
		const further = startB + words > reached;
		reached = Math.max(reached, startB + words);
		return further;
	});
	const taken = new Uint8Array(reached);
	return maximal
		.sort((x, y) => y.words - x.words || x.startB - y.startB)
		.flatMap((run) => {
			const free = freePart(run, taken);
			taken.fill(1, free.startB, free.startB + free.words);
			return free.words ? [free] : [];
		})
		.sort((x, y) => x.startB - y.startB);
}

/** The longest run; of equally long ones the first in `a`, and of those the first in `b`. */
export const longestRun = (shingles: Shingles): Stretch | undefined =>
	longestFrom(shingles).sort(
		(x, y) => y.words - x.words || x.startA - y.startA || x.startB - y.startB,
	)[0];

/** For each number, the positions of the lists that hold it. */
export function positionsOf(lists: readonly Iterable<number>[]): Map<number, number[]> {
	const positions = new Map<number, number[]>();
	lists.forEach((list, i) => {
		for (const n of list) {
			const known = positions.get(n);
			if (known) known.push(i);
			else positions.set(n, [i]);
		}
	});
	return positions;
}

/** For each word of `b`, the longest stretch of `a` that begins there; words without one are left out. */
function longestFrom({ a, b, size }: Shingles): Stretch[] {
	const places = positionsOf(Array.from(a, (shingle) => [shingle]));
	const found: Stretch[] = [];
	let after = new Map<number, number>();
	for (let startB = b.length - 1; startB >= 0; startB -= 1) {
		const now = new Map<number, number>();
		let best: Stretch | null = null;
		for (const startA of places.get(b[startB]!) ?? []) {
			const shingles = (after.get(startA + 1) ?? 0) + 1;
			now.set(startA, shingles);
			const words = shingles + size - 1;
			if (!best || words > best.words) best = { startA, startB, words };
		}
		if (best) found.push(best);
		after = now;
	}
	return found.reverse();
}

/** What is left of a run where longer ones have taken words from its ends. */
function freePart({ startA, startB, words }: Stretch, taken: Uint8Array): Stretch {
	let [from, to] = [0, words];
	while (from < to && taken[startB + from]) from += 1;
	while (to > from && taken[startB + to - 1]) to -= 1;
	return { startA: startA + from, startB: startB + from, words: to - from };
}
