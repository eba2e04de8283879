/** A waffle: squares in rows, one a claim. `pitch` is the distance of two squares from corner to corner. */
import { range } from 'd3';
import type { Point } from '../types.ts';

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
