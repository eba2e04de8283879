/** Sizes and places that depend on the width alone, narrow and wide; in pixels. */
import { em } from '../frame/type.ts';
import { wideFrom } from '../types.ts';

const narrow = {
	height: 350,
	/** Whether there is room for the events that no step speaks of. */
	wide: false,
	/** Type sizes: names of months, labels, quotations, the text and the number of the gap. */
	monthSize: 13.8,
	labelSize: 13.8,
	quoteSize: 16.4,
	gapSize: 13.8,
	numberSize: 46,
	x: 38,
	width: 17,
	top: 19,
	bottom: 349,
	radius: 4,
	/** Left edge of the labels, the least space between two, and the vertical line left of them. */
	labelX: 74,
	labelGap: 5,
	leaderX: 67,
};

export type Frame = typeof narrow;

const wide: Frame = {
	height: 580,
	wide: true,
	monthSize: 14,
	labelSize: 17,
	quoteSize: 20.5,
	gapSize: 18,
	numberSize: 96,
	x: 46,
	width: 26,
	top: 22,
	bottom: 578,
	radius: 6,
	labelX: 104,
	labelGap: 10,
	leaderX: 92,
};

export function frameOf(width: number): Frame {
	if (width >= wideFrom) return wide;
	// the number and its noun have up to nine characters in one line
	const numberSize = Math.min(narrow.numberSize, (width - narrow.labelX) / (9 * em.strong));
	return { ...narrow, numberSize };
}
