/** What the graphic of additions measures, in pixels, at a width. */
import { wideFrom, type Size } from '../types.ts';

export type Sizes = {
	/** Most that the graphic may be high. */
	height: number;
	/** Width of a column and the gap to the next; from its left edge to its marks. */
	column: number;
	gap: number;
	toItems: number;
	/** Size of words and of names, and the distance of two lines. */
	text: number;
	name: number;
	line: number;
	/** From a band's rule to the baseline of its name, and to its marks; and below its marks. */
	baseline: number;
	top: number;
	bottom: number;
	/** Height of a band's first line, which holds its counts. */
	first: number;
	/**
	 * Height of a caret; a bar, of no width where there is no room; from the caret's left end to the
	 * bar and to the words; from one mark to the next.
	 */
	caret: number;
	bar: Size;
	toBar: number;
	toWords: number;
	pitch: number;
	/** Most lines of words beside a mark. */
	wordLines: number;
};

/** The sizes of a graphic of the given width with so many columns. */
export function sizes(width: number, columns: number): Sizes {
	const wide = width >= wideFrom;
	const gap = wide ? 14 : 8;
	const column = Math.max(1, (width + gap) / Math.max(1, columns) - gap);
	return wide
		? {
				height: 700,
				column,
				gap,
				toItems: 20,
				text: 12,
				name: 15,
				line: 14,
				baseline: 21,
				top: 34,
				bottom: 14,
				first: 18,
				caret: 9,
				bar: { width: Math.max(0, Math.min(27, column - 20 - 18)), height: 11 },
				toBar: 15,
				toWords: 48,
				pitch: 20,
				wordLines: 2,
			}
		: {
				height: 350,
				column,
				gap,
				toItems: 17,
				text: 11,
				name: 12,
				line: 13,
				baseline: 15,
				top: 21,
				bottom: 6,
				first: 13,
				caret: 6,
				bar: { width: Math.max(0, column - 17 - 16), height: 7 },
				toBar: 13,
				toWords: 0,
				pitch: 11,
				wordLines: 0,
			};
}
