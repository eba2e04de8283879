/** Sizes and places that depend on the width alone, in pixels. */
import { wideFrom } from '../types.ts';

export type Frame = ReturnType<typeof frameOf>;

export function frameOf(width: number) {
	const wide = width >= wideFrom;
	const padding = wide ? 16 : 6;
	return {
		width,
		/** Type sizes of the documents' words, largest first, and their leading in sizes. */
		typeSizes: wide ? [30, 28, 26, 24, 22, 20, 18, 16] : [17, 16, 15, 14.4, 13.8],
		leading: wide ? 1.42 : 1.2,
		/** In smaller type than this the original's missing words are slots. */
		minStruckSize: wide ? 20 : 13.8,
		maxHeight: wide ? 650 : 352,
		labelSize: wide ? 19 : 13.8,
		statusSize: wide ? 17 : 13.8,
		/** Room for the mark and the word of one status. */
		statusWidth: wide ? 108 : 79,
		mark: wide ? { width: 30, height: 12 } : { width: 18, height: 8 },
		/** Left and right of the words, and above and below those of a block. */
		padding,
		blockPadding: wide ? 10 : 3,
		wordsWidth: width - 2 * padding,
		/** Height of a block's heading; least space between two blocks, and between two passages. */
		heading: wide ? 27 : 16,
		blockGap: wide ? 12 : 3,
		passageGap: wide ? 8 : 1,
		/** Height of the line on the documents that are not drawn. */
		more: wide ? 34 : 22,
	};
}
