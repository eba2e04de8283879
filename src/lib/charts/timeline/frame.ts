/** The fixed parts of the timeline, narrow and wide. */
import { em } from '../frame/type.ts';
import { wideFrom } from '../types.ts';

export type Frame = {
	height: number;
	/** Whether there is room for what no step speaks of. */
	wide: boolean;
	/** Sizes: of the months, of the labels, of quoted words, of the words and the number of the distance. */
	small: number;
	text: number;
	quote: number;
	far: number;
	number: number;
	/** The months, one under the other: left edge and width, from where to where. */
	x: number;
	width: number;
	top: number;
	bottom: number;
	/** Radius of a day’s dot; the least space between labels. */
	radius: number;
	gap: number;
	/** Where the labels begin, and the line in their margin. */
	labels: number;
	margin: number;
};

const narrow: Frame = {
	height: 350,
	wide: false,
	small: 13.8,
	text: 13.8,
	quote: 16.4,
	far: 13.8,
	number: 46,
	x: 38,
	width: 17,
	top: 19,
	bottom: 349,
	radius: 4,
	gap: 5,
	labels: 74,
	margin: 67,
};

const wide: Frame = {
	height: 580,
	wide: true,
	small: 14,
	text: 17,
	quote: 20.5,
	far: 18,
	number: 96,
	x: 46,
	width: 26,
	top: 22,
	bottom: 578,
	radius: 6,
	gap: 10,
	labels: 104,
	margin: 92,
};

/** The frame for a width in pixels. */
export function frameOf(width: number): Frame {
	if (width >= wideFrom) return wide;
	// up to nine characters of the number in one line
	const number = Math.min(narrow.number, (width - narrow.labels) / (9 * em.strong));
	return { ...narrow, number };
}
