/**
 * How much room rows, heads and words have, in pixels.
 *
 * Few rows are tall, labelled and carry the documents' words; many are thin, and labelled only where
 * a label still fits.
 */
import { breakText, em, type Face } from '../frame/type.ts';
import { wideFrom } from '../types.ts';
import type { StatusMatrixRows } from './rows.ts';

/** Height of everything that does not depend on the view. */
export type Frame = {
	wide: boolean;
	width: number;
	height: number;
	/** Height of the columns' heads, and of the foot with its key. */
	head: number;
	foot: number;
	/** Sizes of the names and of the notes below them, with their lines, and how many lines of each. */
	names: { size: number; line: number; most: number };
	notes: { size: number; line: number; lines: number };
	/** Where columns begin and end, and how wide one is. */
	left: number;
	right: number;
	column: number;
	/** Whether the heads stand on end. */
	turned: boolean;
	/** Width of the gutter that counts, at the right; 0 where nothing is sorted. */
	gutter: number;
};

/** Room for labels beside the marks of a wide graphic. */
const labels = 284;

/** How far a name may reach into the space between columns, of which a twentieth is the least. */
export const intoGap = 1.045;

/** The frame of a graphic of `width` pixels, for all its views. */
export function frameOf({ columns, claims, sorts }: StatusMatrixRows, width: number): Frame {
	const wide = width >= wideFrom;
	const gutter = sorts ? (wide ? 90 : 66) : 0;
	const left = wide ? labels : 0;
	const right = width - gutter;
	const gap = wide ? 0.1 : 0.05;
	const column = ((right - left) / Math.max(1, columns.length)) * (1 - gap);
	const turned = column < 44;
	const many = claims.length > wordsUpTo(wide);
	// below 340 px a drawing is shown at its own size, in a frame of another site, and never made smaller
	const isSmall = wide || width < 340;
	// beside few rows, which are set large, the heads of a wide graphic are larger, too
	const isLarge = wide && !many;
	const notes = {
		...(isLarge
			? { size: 13, line: 15 }
			: isSmall
				? { size: 11, line: 13 }
				: { size: 13.8, line: 15 }),
		lines: many ? 2 : 1,
	};
	const names = {
		...(isLarge
			? { size: 15, line: 17 }
			: isSmall
				? { size: 12, line: 14 }
				: { size: 13.8, line: 15 }),
		most: wide ? 2 : 3,
	};
	const room = { width: column * intoGap, size: names.size, face: 'strong' } as const;
	const lines = Math.max(
		1,
		...columns.map(({ outlet }) => breakText(outlet, { ...room, lines: names.most }).length),
	);
	const upright = (wide ? names.most : lines) * names.line + notes.lines * notes.line + 4;
	return {
		wide,
		width,
		height: wide ? 700 : 350,
		head: turned ? (wide ? 130 : 92) : upright,
		names,
		notes,
		foot: wide ? 15 : 20,
		left,
		right,
		column,
		turned,
		gutter,
	};
}

/** Up to so many rows there is room for the documents' words below the marks. */
export const wordsUpTo = (wide: boolean): number => (wide ? 8 : 4);

/** What the rows of one view measure. */
export type RowSizes = {
	pitch: number;
	/** Height of a mark, and how far below its row's top it begins. */
	height: number;
	top: number;
	/** The size of a label, the middle of its first line and how many lines; null where there is no room. */
	label: { size: number; y: number; lines: number; leading: number; face: Face } | null;
	/** The documents' words: size, first baseline below the row's top, and how many lines. */
	words: { size: number; y: number; leading: number; lines: number };
};

/** Words small enough for the longest of them to stand in a column, but never below 12 px. */
export function wordsFor(quotes: string[], { sizes, column }: { sizes: RowSizes; column: number }) {
	const longest = Math.max(
		1,
		...quotes.flatMap((quote) => quote.split(/\s+/).map((w) => w.length)),
	);
	const fit = column / (longest * em.theirs);
	return { ...sizes.words, size: Math.min(sizes.words.size, Math.max(12, fit)) };
}

/** A mark high enough to be seen, but never so high that it touches the row below. */
const atLeast = (least: number, { pitch, height }: { pitch: number; height: number }) =>
	Math.max(height, Math.min(least, pitch * 0.85));

/** Room for so many rows: labels beside the marks on a wide graphic, above on a narrow one. */
export function measure(count: number, { wide, height, head, foot }: Frame): RowSizes {
	const room = height - head - foot - (count > wordsUpTo(wide) ? 0 : 8);
	const most = wide ? 300 : 130;
	const pitch = Math.min(most, room / Math.max(1, count));
	return wide ? wideRows(count, pitch) : narrowRows(count, pitch);
}

function wideRows(count: number, pitch: number): RowSizes {
	const few = count <= wordsUpTo(true);
	if (!few) {
		const height = atLeast(2.5, { pitch, height: Math.min(34, pitch * 0.64) });
		const size = Math.min(16, Math.max(11, pitch * 0.8));
		const label = { size, y: height / 2, lines: 1, leading: 0, face: 'ours' as const };
		return {
			...{ pitch, height, top: 0, label: pitch >= 11 ? label : null },
			words: { size: 14, y: 0, leading: 0, lines: 0 },
		};
	}
	const isTall = pitch > 200;
	const height = Math.min(isTall ? 96 : 60, pitch * 0.36);
	const size = isTall ? 20 : pitch > 100 ? 18 : 16;
	const words = isTall ? 18 : pitch > 100 ? 16 : 14;
	return {
		...{ pitch, height, top: 0 },
		label: { size, y: size * 0.6, lines: 2, leading: size * 1.15, face: 'strong' },
		words: {
			size: words,
			y: height + words * 1.15,
			leading: words * 1.15,
			lines: Math.max(1, Math.min(4, Math.floor((pitch - height - 10) / (words * 1.15)))),
		},
	};
}

function narrowRows(count: number, pitch: number): RowSizes {
	const few = count <= wordsUpTo(false);
	const labelled = pitch >= 28;
	// a label stands nearer to its own marks than to what is above it
	const top = labelled ? (few ? 21 : 19) : 0;
	const leading = 14;
	const height = few
		? Math.min(pitch > 100 ? 30 : 14, pitch - top - 2 * leading - 4)
		: labelled
			? Math.min(18, pitch - top - 3)
			: atLeast(2.5, { pitch, height: pitch * 0.62 });
	const lines = Math.min(3, Math.floor((pitch - top - height - 3) / leading));
	return {
		...{ pitch, height, top },
		label: labelled ? { size: 13.8, y: few ? 10 : 9, lines: 1, leading: 0, face: 'strong' } : null,
		words: { size: 13.8, y: top + height + 13, leading, lines: few ? lines : 0 },
	};
}
