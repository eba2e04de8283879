/**
 * Sizes of the rows of a view, in pixels. Few rows are high and have labels and the documents' words. Many
 * rows are low, and have labels only where these fit.
 */
import { em, type Face } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import { maxQuotedClaims, type MatrixClaim } from './rows.ts';

export type RowSizes = {
	pitch: number;
	/** Height of a mark, and its distance from the row's top. */
	height: number;
	top: number;
	/** Type of a label, the middle of its first line, and how many lines; null where there is no room. */
	label: { size: number; y: number; lines: number; leading: number; face: Face } | null;
	/** The documents' words: type size, first baseline below the row's top, and how many lines. */
	words: { size: number; y: number; leading: number; lines: number };
};

/** A height that can be seen, but never reaches the row below. */
const visibleHeight = (height: number, pitch: number) =>
	Math.max(height, Math.min(2.5, pitch * 0.85));

/** Sizes for some rows: labels are beside the marks on a wide graphic, above them on a narrow one. */
export function rowSizes(claims: MatrixClaim[], frame: Frame): RowSizes {
	const { wide, height, head, foot } = frame;
	const count = claims.length;
	const isFew = count <= maxQuotedClaims[wide ? 'wide' : 'narrow'];
	const room = height - head - foot - (isFew ? 8 : 0);
	const pitch = Math.min(wide ? 300 : 130, room / Math.max(1, count));
	if (!wide) return narrowRow(pitch, isFew);
	return isFew ? highRow(pitch, largestSize(claims, frame)) : lowRow(pitch);
}

/** The type size at which the longest of the documents' words fits into a column; at least 12 px. */
function largestSize(claims: MatrixClaim[], { columnWidth }: Frame): number {
	const words = claims.flatMap(({ quotes = [] }) =>
		quotes.flatMap((quote) => quote?.split(/\s+/) ?? []),
	);
	const longest = Math.max(1, ...words.map(({ length }) => length));
	return Math.max(12, columnWidth / (longest * em.theirs));
}

function lowRow(pitch: number): RowSizes {
	const height = visibleHeight(Math.min(34, pitch * 0.64), pitch);
	const size = Math.min(16, Math.max(11, pitch * 0.8));
	return {
		...{ pitch, height, top: 0 },
		label: pitch >= 11 ? { size, y: height / 2, lines: 1, leading: 0, face: 'ours' } : null,
		words: { size: 14, y: 0, leading: 0, lines: 0 },
	};
}

function highRow(pitch: number, maxSize: number): RowSizes {
	const isHighest = pitch > 200;
	const height = Math.min(isHighest ? 96 : 60, pitch * 0.36);
	const size = isHighest ? 20 : pitch > 100 ? 18 : 16;
	const wordSize = size - 2;
	const leading = wordSize * 1.15;
	const lines = Math.floor((pitch - height - 10) / leading);
	return {
		...{ pitch, height, top: 0 },
		label: { size, y: size * 0.6, lines: 2, leading: size * 1.15, face: 'strong' },
		words: {
			size: Math.min(wordSize, maxSize),
			y: height + leading,
			leading,
			lines: Math.max(1, Math.min(4, lines)),
		},
	};
}

function narrowRow(pitch: number, isFew: boolean): RowSizes {
	const hasLabel = pitch >= 28;
	// a label stands nearer to its own marks than to what is above it
	const top = hasLabel ? (isFew ? 21 : 19) : 0;
	const leading = 14;
	const height = isFew
		? Math.min(pitch > 100 ? 30 : 14, pitch - top - 2 * leading - 4)
		: hasLabel
			? Math.min(18, pitch - top - 3)
			: visibleHeight(pitch * 0.62, pitch);
	const lines = Math.min(3, Math.floor((pitch - top - height - 3) / leading));
	return {
		...{ pitch, height, top },
		label: hasLabel
			? { size: 13.8, y: isFew ? 10 : 9, lines: 1, leading: 0, face: 'strong' }
			: null,
		words: { size: 13.8, y: top + height + 13, leading, lines: isFew ? lines : 0 },
	};
}
