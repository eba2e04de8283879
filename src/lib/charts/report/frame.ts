/** The frame that every arrangement is set in. */
import { wideFrom } from '../types.ts';

export type Frame = {
	width: number;
	height: number;
	wide: boolean;
	/** Font sizes: the one figure of a view, a heading, and everything else. */
	big: number;
	title: number;
	text: number;
	/** Distance between baselines of running words. */
	leading: number;
};

/** Sizes for a width; the height depends on nothing else. */
export function frameOf(width: number): Frame {
	const wide = width >= wideFrom;
	return wide
		? { width, height: 660, wide, big: 30, title: 16, text: 13, leading: 16 }
		: { width, height: 350, wide, big: 20, title: 13, text: 11, leading: 13 };
}
