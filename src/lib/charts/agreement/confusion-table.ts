/**
 * A confusion matrix of the two codings: a row for each status of the first, a column for each of the
 * second. Every claim is a square of the same size, so that the area of a cell is its count.
 */
import { max } from 'd3';
import { statuses } from '#data/vocabulary';
import { largestSquares } from '../frame/squares.ts';
import type { Point } from '../types.ts';
import type { Cell } from './frame.ts';
import { statusPairs, type Matrix } from './rows.ts';
import { waffle, waffleHeight } from './waffle.ts';

export type PlacedTable = ReturnType<typeof placeTable>;
export type PlacedCell = PlacedTable['cells'][number];

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
	return Math.min(maxPitch, largestSquares(max(counts) || 1, squares).pitch);
};

export function placeTable(matrix: Matrix, options: Options) {
	const { at, cell, pitch, parts = [{ id: 'all', matrix }], counted = matrix } = options;
	const { squares, hasZeros } = cell;
	const cells = statusPairs.map(([first, second]) => {
		const n = matrix[first][second];
		const same = first === second;
		const spare = squares.height - waffleHeight(n, { width: squares.width, pitch });
		const y = squares.y + (cell.isCentred ? spare / 2 : 0);
		const corners = waffle(n, { ...squares, y, pitch });
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
			/** Claims that are highlighted together: their squares' corners, from the cell's own corner. */
			marks: marks.filter((mark) => mark.squares.length),
		};
	});
	return { cell, side: pitch * 0.78, cells };
}
