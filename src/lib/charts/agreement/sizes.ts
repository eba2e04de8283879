/** What the graphic of the two codings measures, in pixels, at a width. */
import { wideFrom, type Size } from '../types.ts';

/** A cell of a table: where in it its number begins and is centred, and where its squares go. */
export type CellSizes = Size & {
	number: { x: number; middle: number; size: number } | null;
	squares: Size & { x: number; y: number };
	/** Whether the squares stand in the middle of their height. */
	centred: boolean;
	/** Whether a cell without claims says 0. */
	zeros: boolean;
	/** Most that the squares may stand apart. */
	most: number;
};

export type Sizes = {
	wide: boolean;
	height: number;
	text: number;
	line: number;
	/** A status's mark at the head of a row or column. */
	mark: Size;
	/** The large table: its upper left cell. */
	large: { x: number; y: number; cell: CellSizes };
	/** What the numbers come to: left end, first baseline, and the size of the figure. */
	sum: { x: number; y: number; figure: number };
	/** The small tables: the top of the first row, the gap between two, most in a row. */
	small: { y: number; gap: number; most: number };
};

/** The sizes of a graphic of the given width. */
export function sizes(width: number): Sizes {
	if (width >= wideFrom) {
		const cell = { width: (width * 0.64 - 72) / 4, height: 80 };
		return {
			wide: true,
			height: 610,
			text: 12,
			line: 15,
			mark: { width: 44, height: 10 },
			large: {
				x: 72,
				y: 56,
				cell: {
					...cell,
					number: { x: 7, middle: 14, size: 16 },
					squares: { x: 7, y: 26, width: cell.width - 14, height: cell.height - 32 },
					centred: false,
					zeros: true,
					most: 8,
				},
			},
			sum: { x: width * 0.64 + 30, y: 68, figure: 40 },
			small: { y: 412, gap: 18, most: 6 },
		};
	}
	const cell = { width: (width - 60) / 4, height: 29 };
	return {
		wide: false,
		height: 350,
		text: 13.8,
		line: 16,
		mark: { width: 40, height: 7 },
		large: {
			x: 60,
			y: 88,
			cell: {
				...cell,
				number: { x: 4, middle: cell.height / 2, size: 13.8 },
				squares: { x: 31, y: 2, width: cell.width - 34, height: cell.height - 4 },
				centred: true,
				zeros: true,
				most: 5,
			},
		},
		sum: { x: 0, y: 12, figure: 15 },
		small: { y: 209, gap: 6, most: 4 },
	};
}
