/**
 * One table of the two codings: rows are the first coding's statuses, columns the second's.
 *
 * Every claim is one square of the same size, so that a cell's area is its count.
 */
import { max } from 'd3';
import type { Status } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import type { Point } from '../types.ts';
import { pack, packHeight, pitchFor } from './pack.ts';
import type { CellSizes } from './sizes.ts';

export type PlacedSquare = Point & { key: string; lit: boolean };

export type PlacedCell = {
	key: string;
	first: Status;
	second: Status;
	/** Whether the two codings agree here. */
	same: boolean;
	/** How many claims the cell's number tells. */
	n: number;
	/** The cell's top left corner; its squares' corners, counted from there. */
	x: number;
	y: number;
	squares: PlacedSquare[];
	/** The same by the part whose claims they are, lit together; without parts, all. */
	marks: { id: string; squares: PlacedSquare[] }[];
};

export type PlacedTable = { cell: CellSizes; side: number; cells: PlacedCell[] };

type Options = {
	at: Point;
	cell: CellSizes;
	/** Distance of two squares. */
	pitch: number;
	/** The tables that this one is the sum of: in a cell, the claims of each stand together, in this order. */
	parts?: { id: string; matrix: number[][] }[];
	/** In each cell, the squares that are lit, and the number told where it is not theirs; all where left out. */
	lit?: { from: number[][]; n: number[][]; tells?: number[][] } | undefined;
};

/** The distance of squares at which every cell of the given tables has room. */
export const sharedPitch = (matrices: number[][][], { squares, most }: CellSizes): number =>
	pitchFor(max(matrices.flat(2)) ?? 0, squares, most);

/** A table's cells and squares in pixels. */
export function placeTable(
	matrix: number[][],
	{ at, cell, pitch, parts = [], lit }: Options,
): PlacedTable {
	const cells = statuses.flatMap((first, i) =>
		statuses.map((second, j): PlacedCell => {
			const n = matrix[i]?.[j] ?? 0;
			const from = lit?.from[i]?.[j] ?? 0;
			const told = lit ? (lit.n[i]?.[j] ?? 0) : n;
			const { squares } = cell;
			const spare = squares.height - packHeight(n, { width: squares.width, pitch });
			const top = squares.y + (cell.centred ? spare / 2 : 0);
			const placed = pack(n, { width: squares.width, pitch }).map(({ x, y }, k) => ({
				key: `${k}`,
				x: squares.x + x,
				y: top + y,
				lit: k >= from && k < from + told,
			}));
			const rest = [...placed];
			const marks = parts.map(({ id, matrix }) => ({
				id,
				squares: rest.splice(0, matrix[i]?.[j] ?? 0),
			}));
			return {
				key: `${first}-${second}`,
				first,
				second,
				same: first === second,
				n: lit?.tells?.[i]?.[j] ?? told,
				x: at.x + j * cell.width,
				y: at.y + i * cell.height,
				squares: placed,
				marks: [...marks, { id: 'all', squares: rest }].filter(({ squares }) => squares.length),
			};
		}),
	);
	return { cell, side: pitch * 0.78, cells };
}
