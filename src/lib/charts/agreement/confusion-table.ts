/**
 * A confusion matrix of the two codings: rows are the first coding's statuses, columns the second's.
 *
 * Every claim is one square of the same size, so that a cell's area is its count.
 */
import { max } from 'd3';
import type { Status } from '#data/schema';
import { statuses } from '#data/vocabulary';
import type { Point } from '../types.ts';
import type { Cell } from './frame.ts';
import { statusPairs, type Matrix } from './rows.ts';
import { waffle, waffleHeight, wafflePitch } from './waffle.ts';

/** Claims of one cell that are highlighted together: their squares' corners, from the cell's corner. */
export type PlacedMark = { id: string; isHighlighted: boolean; squares: Point[] };

/** `x`, `y` is the top left corner. */
export type PlacedCell = Point & {
	first: Status;
	second: Status;
	/** Whether the two codings agree here. */
	same: boolean;
	/** The cell's number, if it shows one. */
	n: number | null;
	/** None where the cell is empty. */
	marks: PlacedMark[];
};

/** `side` is that of a square. */
export type PlacedTable = { cell: Cell; side: number; cells: PlacedCell[] };

type Options = {
	at: Point;
	cell: Cell;
	pitch: number;
	/** The tables that this one is the sum of: in a cell, the claims of each stand together. */
	parts?: { id: string; matrix: Matrix }[];
	/** Whether a part's claims in a cell are highlighted; all are where this is left out. */
	isHighlighted?: (part: string, same: boolean) => boolean;
	/** What the cells' numbers count, where it is not `matrix`. */
	counted?: Matrix;
};

/** The pitch of squares at which every cell of the given tables has room. */
export const sharedPitch = (matrices: Matrix[], { squares, maxPitch }: Cell): number => {
	const counts = matrices.flatMap((matrix) =>
		statusPairs.map(([first, second]) => matrix[first][second]),
	);
	return wafflePitch(max(counts) ?? 0, squares, maxPitch);
};

/** A table's cells and squares in pixels. */
export function placeTable(matrix: Matrix, options: Options): PlacedTable {
	const { at, cell, pitch, parts = [{ id: 'all', matrix }], counted = matrix } = options;
	const { squares, hasZeros } = cell;
	const cells = statusPairs.map(([first, second]): PlacedCell => {
		const n = matrix[first][second];
		const same = first === second;
		const spare = squares.height - waffleHeight(n, { width: squares.width, pitch });
		const top = squares.y + (cell.isCentred ? spare / 2 : 0);
		const corners = waffle(n, { width: squares.width, pitch }).map(({ x, y }) => ({
			x: squares.x + x,
			y: top + y,
		}));
		const marks = parts.map((part) => ({
			id: part.id,
			isHighlighted: options.isHighlighted?.(part.id, same) ?? true,
			squares: corners.splice(0, part.matrix[first][second]),
		}));
		return {
			first,
			second,
			same,
			n: cell.number && (n || hasZeros) ? counted[first][second] : null,
			x: at.x + statuses.indexOf(second) * cell.width,
			y: at.y + statuses.indexOf(first) * cell.height,
			marks: marks.filter((mark) => mark.squares.length),
		};
	});
	return { cell, side: pitch * 0.78, cells };
}
