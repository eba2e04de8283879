/**
 * The fixed parts of the graphic: where the figure, its words, the weeks and the block stand.
 *
 * Wide, the words have a column of their own at the left; narrow, they are a strip at the top.
 */
import { em } from '../frame/type.ts';
import { wideFrom, type Box, type Size } from '../types.ts';

export type Frame = {
	wide: boolean;
	height: number;
	/** A day’s date in the calendar, all else beside it, and the figure of a day in it. */
	small: number;
	note: number;
	medium: number;
	/** Space inside a day's cell. */
	inset: number;
	figure: { size: number; x: number; y: number };
	/** Where the lines begin (`y` is the top of the first), how wide they may be, the gap between. */
	words: { x: number; y: number; width: number; gap: number };
	sizes: { total: number; counts: number; key: number };
	tagY: number;
	weekdayY: number;
	/** Room for the weeks, and the most that one may be high. */
	weeks: Box;
	tallest: number;
	/** Room for the block, without its counters, and the largest step from dot to dot. */
	block: Box & { tallest: number };
	/** Room for the documents, and how each of their rows is divided. */
	retold: Box & RetoldSizes;
};

export type RetoldSizes = {
	/** Sizes of an outlet's name and of a document's words, with the distance of two lines. */
	name: number;
	words: number;
	leading: number;
	/** Height of the heads above the rows; the least height of a row. */
	head: number;
	least: number;
	/** Width of the names, of the dots and of a mark, with the gap between; the dots' height. */
	names: number;
	dots: Size;
	mark: Size;
	gap: number;
};

/** Room for the numbers at the end of the block's rows. */
const counters = 26;

/** The frame at `width` pixels for a figure of some digits. */
export const frameOf = (width: number, { digits }: { digits: number }): Frame =>
	width >= wideFrom ? wideFrame(width, digits) : narrowFrame(width, digits);

function wideFrame(width: number, digits: number): Frame {
	const height = 560;
	const side = Math.min(220, Math.max(150, width * 0.25));
	const x = side + 24;
	const top = 42;
	const size = Math.min(132, side / (em.strong * Math.max(1, digits)));
	const capital = Math.round(size * 0.75);
	return {
		wide: true,
		height,
		small: 12,
		note: 12,
		medium: 15,
		inset: 6,
		figure: { size, x: -size * 0.03, y: capital },
		words: { x: 0, y: capital + 16, width: side, gap: 9 },
		sizes: { total: 18, counts: 16, key: 14 },
		tagY: 11,
		weekdayY: 34,
		weeks: { x, y: top, width: width - x, height: height - top - 1 },
		tallest: 64,
		block: { x, y: 20, width: width - x - counters, height: height - 20, tallest: 72 },
		retold: {
			...{ x, y: 0, width: width - x, height },
			...{ name: 15, words: 14, leading: 16, head: 44, least: 78, names: 116, gap: 14 },
			dots: { width: Math.max(40, (width - x - 116) * 0.5), height: 58 },
			mark: { width: Math.max(20, (width - x - 116) * 0.25 - 21), height: 20 },
		},
	};
}

function narrowFrame(width: number, digits: number): Frame {
	const height = 350;
	// below 340 px a drawing is shown at its own size, in a frame of another site, and never made smaller
	const isSmall = width < 340;
	const text = isSmall ? 11 : 13.8;
	const size = Math.min(56, 140 / Math.max(1, digits));
	const x = Math.ceil(size * em.strong * digits) + 8;
	const top = 98;
	const names = isSmall ? width * 0.225 : 80;
	const dots = width * (isSmall ? 0.31 : 0.265);
	return {
		wide: false,
		height,
		small: 11,
		note: text,
		medium: text,
		inset: isSmall ? 2 : 3,
		figure: { size, x: -1, y: 41 },
		words: { x, y: -3, width: width - x, gap: 0 },
		sizes: { total: isSmall ? 12 : text, counts: text, key: text },
		tagY: 78,
		weekdayY: 94,
		weeks: { x: 0, y: top, width, height: height - top - 1 },
		tallest: 44,
		block: { x: 0, y: 86, width: width - counters, height: height - 86, tallest: 44 },
		retold: {
			...{ x: 0, y: 70, width, height: height - 70 },
			...(isSmall
				? { name: 12, words: 12, leading: 12, head: 28, least: 48 }
				: { name: 13.8, words: 13.8, leading: 13.8, head: 34, least: 49 }),
			...{ names, gap: 8 },
			dots: { width: dots, height: 25 },
			mark: { width: (width - dots - names) / 2 - 8, height: isSmall ? 12 : 10 },
		},
	};
}
