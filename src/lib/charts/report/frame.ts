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

/** How much a story holds: lines of the sheet with their gaps, groups of claims, ranks of people. */
export type Load = { lines: number; groups: number; ranks: number };

/**
 * Sizes for a width and a story; no view changes them. A story with little to show takes less height,
 * and words shrink where a drawing is narrower than it is drawn on the server.
 */
export function frameOf(width: number, { lines, groups, ranks }: Load): Frame {
	const wide = width >= wideFrom;
	const share = Math.min(1, width / (wide ? 760 : 360));
	const type = wide
		? { big: 48, title: 20, text: 16, leading: 20 }
		: { big: 28, title: 15.5, text: 13.8, leading: 16.5 };
	const [most, row, rank] = wide ? [660, 62, 170] : [350, 46, 92];
	const needs = [lines * 24 + 140, 2 * type.big * 1.3 + groups * row, 150 + ranks * rank];
	return {
		...{ width, wide, height: Math.min(most, Math.max(...needs)) },
		big: type.big * share,
		title: type.title * share,
		text: type.text * share,
		leading: type.leading * share,
	};
}
