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

/** Claims of one cell that are lit together: their squares' corners, counted from the cell's. */
export type PlacedMark = { id: string; lit: boolean; squares: Point[] };

export type PlacedCell = {
	key: string;
	first: Status;
	second: Status;
	/** Whether the two codings agree here. */
	same: boolean;
	/** How many claims the cell's number tells. */
	n: number;
	/** The cell's top left corner. */
	x: number;
	y: number;
	/** None where the cell is empty. */
	marks: PlacedMark[];
};

export type PlacedTable = { cell: CellSizes; side: number; cells: PlacedCell[] };

type Options = {
	at: Point;
	cell: CellSizes;
	/** Distance of two squares. */
	pitch: number;
	/** The tables that this one is the sum of: in a cell, the claims of each stand together, in this order. */
	parts?: { id: string; matrix: number[][] }[];
	/** Whether a part's claims in a cell are lit, and the numbers told; all, and the cells' own, where left out. */
	isLit?: (part: string, same: boolean) => boolean;
	numbers?: number[][];
};

/** The distance of squares at which every cell of the given tables has room. */
export const sharedPitch = (matrices: number[][][], { squares, most }: CellSizes): number =>
	pitchFor(max(matrices.flat(2)) ?? 0, squares, most);

/** A table's cells and squares in pixels. */
export function placeTable(
	matrix: number[][],
	{ at, cell, pitch, parts = [{ id: 'all', matrix }], isLit, numbers = matrix }: Options,
): PlacedTable {
	const { squares } = cell;
	const cells = statuses.flatMap((first, i) =>
		statuses.map((second, j): PlacedCell => {
			const n = matrix[i]?.[j] ?? 0;
			const same = first === second;
			const spare = squares.height - packHeight(n, { width: squares.width, pitch });
			const top = squares.y + (cell.centred ? spare / 2 : 0);
			const corners = pack(n, { width: squares.width, pitch }).map(({ x, y }) => ({
				x: squares.x + x,
				y: top + y,
			}));
			return {
				key: `${first}-${second}`,
				first,
				second,
				same,
				n: numbers[i]?.[j] ?? 0,
				x: at.x + j * cell.width,
				y: at.y + i * cell.height,
				marks: parts
					.map(({ id, matrix }) => ({
						id,
						lit: isLit?.(id, same) ?? true,
						squares: corners.splice(0, matrix[i]?.[j] ?? 0),
					}))
					.filter(({ squares }) => squares.length),
			};
		}),
	);
	return { cell, side: pitch * 0.78, cells };
}
