/**
 * Labels in one column, each as near to where it wants to be as the others let it.
 *
 * Minimises the sum of squared shifts, in order and without overlap: neighbours that would touch are
 * pooled and share their mean shift (isotonic regression by pool adjacent violators).
 */
export type Wish = { /** Where its top wants to be. */ y: number; height: number };

type Room = { top: number; bottom: number; gap: number };

/** Tops of the labels, in the given order. Where there is too little room the gaps shrink first. */
export function dodge(wishes: Wish[], { top, bottom, gap }: Room): number[] {
	const heights = wishes.reduce((sum, { height }) => sum + height, 0);
	const spare = (bottom - top - heights) / Math.max(1, wishes.length - 1);
	const between = Math.max(0, Math.min(gap, spare));

	let stacked = 0;
	const offsets = wishes.map(({ height }) => {
		const offset = stacked;
		stacked += height + between;
		return offset;
	});
	const pools: { sum: number; count: number }[] = [];
	wishes.forEach(({ y }, i) => {
		let pool = { sum: y - (offsets[i] ?? 0), count: 1 };
		let last = pools.at(-1);
		while (last && last.sum / last.count > pool.sum / pool.count) {
			pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
			pools.pop();
			last = pools.at(-1);
		}
		pools.push(pool);
	});
	const lowest = Math.max(top, bottom - (stacked - between));
	const starts = pools.flatMap(({ sum, count }) =>
		Array.from({ length: count }, () => Math.min(lowest, Math.max(top, sum / count))),
	);
	return starts.map((start, i) => start + (offsets[i] ?? 0));
}
