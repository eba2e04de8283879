/** Squares in rows, as large as a box allows. */
import type { Point, Size } from '../types.ts';

/** The largest distance between squares at which `n` of them fit into a box, and at most `most`. */
export function pitchFor(n: number, { width, height }: Size, most: number): number {
	let best = 0;
	for (let across = 1; across <= Math.max(1, n); across += 1)
		best = Math.max(best, Math.min(width / across, height / Math.ceil(n / across)));
	return Math.min(most, best);
}

type Rows = { width: number; pitch: number };

const across = ({ width, pitch }: Rows) => Math.max(1, Math.floor(width / pitch + 1e-6));

/** The top left corners of `n` squares at a distance of `pitch`, row by row in a box so wide. */
export const pack = (n: number, rows: Rows): Point[] =>
	Array.from({ length: n }, (_, i) => ({
		x: (i % across(rows)) * rows.pitch,
		y: Math.floor(i / across(rows)) * rows.pitch,
	}));

/** How high the rows of {@link pack} are together. */
export const packHeight = (n: number, rows: Rows): number =>
	Math.ceil(n / across(rows)) * rows.pitch;
