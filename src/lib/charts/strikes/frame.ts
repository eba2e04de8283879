/**
 * Sizes and positions that depend on the width alone. The text is a column at the left of a wide frame, and
 * a strip at the top of a narrow one.
 */
import { em } from '../frame/type.ts';
import { wideFrom } from '../types.ts';

/** Room for the numbers at the ends of the block's rows. */
const counterWidth = 26;

export type Frame = ReturnType<typeof wideFrame>;

/** The frame at `width` pixels, for a total of so many digits. */
export const frameOf = (width: number, digits: number): Frame =>
	width >= wideFrom ? wideFrame(width, digits) : narrowFrame(width, digits);

function wideFrame(width: number, digits: number) {
	const height = 560;
	const side = Math.min(220, Math.max(150, width * 0.25));
	const x = side + 24;
	const top = 42;
	const size = Math.min(132, side / (em.strong * Math.max(1, digits)));
	const capHeight = Math.round(size * 0.75);
	return {
		wide: true,
		width,
		height,
		/** Type sizes: of dates, of a day's count, and of everything else beside the dots. */
		dateSize: 12,
		countSize: 15,
		noteSize: 12,
		padding: 6,
		figure: { size, x: -size * 0.03, y: capHeight },
		/** The text below the total: its top left corner, width and the space between paragraphs. */
		text: { x: 0, y: capHeight + 16, width: side, gap: 9 },
		textSizes: { total: 18, counts: 16, key: 14 },
		/** Baselines of the note on the dates and of the days of the week. */
		tagY: 11,
		weekdayY: 34,
		calendar: { x, y: top, width: width - x, height: height - top - 1 },
		maxWeekHeight: 64,
		block: { x, y: 20, width: width - x - counterWidth, height: height - 20 },
		maxBlockPitch: 72,
		/** The area of the documents' rows, and the sizes within it. */
		documents: {
			...{ x, y: 0, width: width - x, height },
			/** Type sizes of an outlet's name and of a document's words. */
			...{ name: 15, words: 14, leading: 16 },
			...{ header: 44, minRowHeight: 78, nameWidth: 116, gap: 14 },
			dots: { width: Math.max(40, (width - x - 116) * 0.5), height: 58 },
			mark: { width: Math.max(20, (width - x - 116) * 0.25 - 21), height: 20 },
		},
	};
}

function narrowFrame(width: number, digits: number): Frame {
	const height = 350;
	// below 340 px a drawing is in a frame of another site, at its own size: type need not be larger than 11 px
	const isSmall = width < 340;
	const text = isSmall ? 11 : 13.8;
	const size = Math.min(56, 140 / Math.max(1, digits));
	const x = Math.ceil(size * em.strong * digits) + 8;
	const top = 98;
	const nameWidth = isSmall ? width * 0.225 : 80;
	const dots = width * (isSmall ? 0.31 : 0.265);
	return {
		wide: false,
		width,
		height,
		dateSize: 11,
		countSize: text,
		noteSize: text,
		padding: isSmall ? 2 : 3,
		figure: { size, x: -1, y: 41 },
		text: { x, y: -3, width: width - x, gap: 0 },
		textSizes: { total: isSmall ? 12 : text, counts: text, key: text },
		tagY: 78,
		weekdayY: 94,
		calendar: { x: 0, y: top, width, height: height - top - 1 },
		maxWeekHeight: 44,
		block: { x: 0, y: 86, width: width - counterWidth, height: height - 86 },
		maxBlockPitch: 44,
		documents: {
			...{ x: 0, y: 70, width, height: height - 70 },
			...(isSmall
				? { name: 12, words: 12, leading: 12, header: 28, minRowHeight: 48 }
				: { name: 13.8, words: 13.8, leading: 13.8, header: 34, minRowHeight: 49 }),
			...{ nameWidth, gap: 8 },
			dots: { width: dots, height: 25 },
			mark: { width: (width - dots - nameWidth) / 2 - 8, height: isSmall ? 12 : 10 },
		},
	};
}
