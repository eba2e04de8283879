/** The fixed parts of the graphic of additions, narrow and wide, in pixels. */
import { wideFrom, type Size } from '../types.ts';

export type Frame = {
	width: number;
	height: number;
	wide: boolean;
	/** Sizes: of the numbers at the top, of their labels, of names and notes, of the words put in. */
	number: number;
	label: number;
	name: number;
	note: number;
	words: number;
	/** The numbers’ baseline; height of the numbers with their labels; of a row's name above its words, where it is above. */
	base: number;
	top: number;
	head: number;
	/** Width of the names, where they stand beside the words. */
	side: number;
	/** The least height of a row; between two rows; from a line of words to the next, at least. */
	least: number;
	gap: number;
	line: number;
	/** A caret, the bar under words, the bar without words, and the space after either. */
	caret: number;
	under: number;
	bar: Size;
	after: number;
};

const narrow: Omit<Frame, 'width'> = {
	height: 350,
	wide: false,
	number: 40,
	label: 13.8,
	name: 13.8,
	note: 13.8,
	words: 13.8,
	base: 40,
	top: 50,
	head: 18,
	side: 0,
	least: 38,
	gap: 5,
	line: 19,
	caret: 7,
	under: 3.4,
	bar: { width: 22, height: 7 },
	after: 9,
};

const wide: Omit<Frame, 'width'> = {
	height: 520,
	wide: true,
	number: 96,
	label: 19,
	name: 17,
	note: 15,
	words: 17,
	base: 78,
	top: 112,
	head: 0,
	side: 218,
	least: 78,
	gap: 16,
	line: 27,
	caret: 10,
	under: 4.4,
	bar: { width: 30, height: 11 },
	after: 14,
};

/** The frame for a width in pixels. */
export const frameOf = (width: number): Frame => ({
	...(width >= wideFrom ? wide : narrow),
	width,
});

/** Where words begin after the left end of their caret. */
export const toWords = ({ caret }: Pick<Frame, 'caret'>): number => caret * 1.2 + 4;
