/** The fixed parts of the timeline, narrow and wide. */
import { wideFrom } from '../types.ts';

export type Frame = {
	height: number;
	/** Sizes: of the months, of the labels, of quoted words. */
	small: number;
	text: number;
	quote: number;
	/** Of the distance, and the baseline of the year. */
	large: number;
	yearY: number;
	/** The axis: where it stands, and from where to where labels may reach. */
	axis: number;
	top: number;
	bottom: number;
	/** Radius of a day's dot, width of a month's stroke, and the step aside where dots would meet. */
	radius: number;
	stroke: number;
	aside: number;
	/** Where a leader turns to its label, and where the dates begin. */
	elbow: number;
	labels: number;
	/** How many of the extras narrow labels do without from the start. */
	spared: number;
	/** Space after a date, and between labels. */
	space: number;
	gap: number;
};

const narrow: Frame = {
	height: 350,
	small: 11,
	text: 11,
	quote: 11,
	large: 15,
	yearY: 9,
	axis: 33,
	top: 22,
	bottom: 349,
	radius: 4,
	stroke: 6,
	aside: 10,
	elbow: 49,
	labels: 58,
	spared: 1,
	space: 5,
	gap: 6,
};

const wide: Frame = {
	height: 560,
	small: 12,
	text: 16,
	quote: 17,
	large: 30,
	yearY: 11,
	axis: 46,
	top: 27,
	bottom: 558,
	radius: 6,
	stroke: 8,
	aside: 16,
	elbow: 72,
	labels: 92,
	spared: 0,
	space: 12,
	gap: 12,
};

/** The frame for a width in pixels. */
export const frameOf = (width: number): Frame => (width >= wideFrom ? wide : narrow);
