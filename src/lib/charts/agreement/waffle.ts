/** A waffle: squares in rows, one a claim, as large as a box allows. */
import { max, range } from 'd3';
import type { Point, Size } from '../types.ts';

/** The largest pitch, at most `most`, at which `n` squares fit into a box. */
export function wafflePitch(n: number, { width, height }: Size, most: number): number {
	const pitches = range(1, Math.max(1, n) + 1).map((columns) =>
		Math.min(width / columns, height / Math.ceil(n / columns)),
	);
	return Math.min(most, max(pitches) ?? 0);
}

/** `pitch` is the distance of two squares from corner to corner. */
type Options = { width: number; pitch: number };

const columnsOf = ({ width, pitch }: Options) => Math.max(1, Math.floor(width / pitch + 1e-6));

/** The top left corners of `n` squares, row by row. */
export const waffle = (n: number, options: Options): Point[] =>
	range(n).map((i) => ({
		x: (i % columnsOf(options)) * options.pitch,
		y: Math.floor(i / columnsOf(options)) * options.pitch,
	}));

export const waffleHeight = (n: number, options: Options): number =>
	Math.ceil(n / columnsOf(options)) * options.pitch;
