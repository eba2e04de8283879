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

/** Sizes for a width; the height depends on nothing else. Words shrink where a drawing is narrower. */
export function frameOf(width: number): Frame {
	const wide = width >= wideFrom;
	const share = Math.min(1, width / (wide ? 760 : 360));
	const sizes = wide
		? { height: 660, big: 48, title: 20, text: 16, leading: 20 }
		: { height: 350, big: 28, title: 15.5, text: 13.8, leading: 16.5 };
	const { height, ...type } = sizes;
	return {
		...{ width, height, wide },
		big: type.big * share,
		title: type.title * share,
		text: type.text * share,
		leading: type.leading * share,
	};
}
