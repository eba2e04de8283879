/** The fixed sizes and distances of the graphic of additions, in pixels. */
import { wideFrom } from '../types.ts';

export function frameOf(width: number) {
	const wide = width >= wideFrom;
	const caret = wide ? 10 : 7;
	return {
		width,
		height: wide ? 520 : 350,
		wide,
		/** Font sizes: of totals, their labels, names of outlets, notes, and words put in. */
		size: wide
			? { total: 96, label: 19, name: 17, note: 15, quote: 17 }
			: { total: 40, label: 13.8, name: 13.8, note: 13.8, quote: 13.8 },
		/** The totals: their baseline, and their height with their labels. */
		baseline: wide ? 78 : 40,
		top: wide ? 112 : 50,
		/** An outlet's name stands beside its words in a column so wide, or above them so high. */
		side: wide ? 218 : 0,
		head: wide ? 0 : 18,
		/** A row's least height, the gap between two, and the least leading of its words. */
		rowHeight: wide ? 78 : 38,
		gap: wide ? 16 : 5,
		leading: wide ? 27 : 19,
		caret: { width: caret * 1.2, height: caret },
		/** Where words begin after the left end of their caret. */
		indent: caret * 1.2 + 4,
		/** The bar below words, the bar instead of words, and the space after either. */
		underline: wide ? 4.4 : 3.4,
		bar: wide ? { width: 30, height: 11 } : { width: 22, height: 7 },
		after: wide ? 14 : 9,
	};
}

export type Frame = ReturnType<typeof frameOf>;
