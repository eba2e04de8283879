/** The fixed sizes and distances of the graphic of the two codings, in pixels. */
import { wideFrom, type Size } from '../types.ts';

/** A cell of a table: where its number begins and is centred, and the box of its squares. */
export type Cell = Size & {
	number: { x: number; middle: number; size: number } | null;
	squares: Size & { x: number; y: number };
	/** Whether the squares stand in the middle of their box's height. */
	isCentred: boolean;
	/** Whether a cell without claims says 0. */
	hasZeros: boolean;
	maxPitch: number;
};

function cellOf(width: number, wide: boolean): Cell {
	const height = wide ? 80 : 29;
	return {
		width,
		height,
		number: wide ? { x: 7, middle: 14, size: 16 } : { x: 4, middle: height / 2, size: 13.8 },
		squares: wide
			? { x: 7, y: 26, width: width - 14, height: height - 32 }
			: { x: 31, y: 2, width: width - 34, height: height - 4 },
		isCentred: !wide,
		hasZeros: true,
		maxPitch: wide ? 8 : 5,
	};
}

export function frameOf(width: number) {
	const wide = width >= wideFrom;
	/** The large table's columns begin right of its row labels, and end at `right`. */
	const left = wide ? 72 : 60;
	const right = wide ? width * 0.64 : width;
	return {
		wide,
		width,
		height: wide ? 610 : 350,
		/** The font size of labels, and their leading. */
		text: wide ? 12 : 13.8,
		leading: wide ? 15 : 16,
		mark: wide ? { width: 44, height: 10 } : { width: 40, height: 7 },
		/** The large table: its upper left cell. */
		large: { x: left, y: wide ? 56 : 88, cell: cellOf((right - left) / 4, wide) },
		/** The totals: left end, first baseline, and the font size of the figure. */
		totals: wide ? { x: right + 30, y: 68, figure: 40 } : { x: 0, y: 12, figure: 15 },
		/** The small multiples: the top of the first row, the gap between two, most in a row. */
		multiples: wide ? { y: 412, gap: 18, most: 6 } : { y: 209, gap: 6, most: 4 },
	};
}

export type Frame = ReturnType<typeof frameOf>;
