/**
 * Moves the labels of a column apart: minimises the sum of squared shifts, in order and without overlap.
 * Neighbours that would overlap share their mean shift (isotonic regression by pool adjacent violators).
 */
import { cumsum, range, sum } from 'd3';

type Label = { y: number; height: number };

type Column = { top: number; bottom: number; gap: number };

/** The tops of the labels, in the given order. Where there is too little room the gaps shrink first. */
export function dodge(labels: Label[], { top, bottom, gap }: Column): number[] {
	const total = sum(labels, ({ height }) => height);
	const free = (bottom - top - total) / Math.max(1, labels.length - 1);
	const space = Math.max(0, Math.min(gap, free));
	// without overlap, each label minus its offset in a stack without shifts is at or below the one before
	const ends = cumsum(labels, ({ height }) => height + space);
	const offsets = labels.map((_, i) => ends[i - 1] ?? 0);
	const pools: { sum: number; count: number }[] = [];
	labels.forEach(({ y }, i) => {
		let pool = { sum: y - offsets[i]!, count: 1 };
		let last = pools.at(-1);
		while (last && last.sum / last.count > pool.sum / pool.count) {
			pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
			pools.pop();
			last = pools.at(-1);
		}
		pools.push(pool);
	});
	const lowest = Math.max(top, bottom - ((ends.at(-1) ?? 0) - space));
	return pools
		.flatMap(({ sum, count }) => range(count).map(() => sum / count))
		.map((start, i) => Math.min(lowest, Math.max(top, start)) + offsets[i]!);
}
