/** A waffle: squares in rows, one for each claim. `pitch` is the distance of two squares from corner to corner. */
import { range } from 'd3';
import type { Point } from '../types.ts';

type Options = { width: number; pitch: number };

const columnsOf = ({ width, pitch }: Options) => Math.max(1, Math.floor(width / pitch + 1e-6));

export function waffle(n: number, { x = 0, y = 0, ...options }: Options & Partial<Point>): Point[] {
	const columns = columnsOf(options);
	return range(n).map((i) => ({
		x: x + (i % columns) * options.pitch,
		y: y + Math.floor(i / columns) * options.pitch,
	}));
}

export const waffleHeight = (n: number, options: Options): number =>
	Math.ceil(n / columnsOf(options)) * options.pitch;
