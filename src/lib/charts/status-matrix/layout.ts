/**
 * Where each claim's row and each retelling's column go.
 *
 * The height is the same for every arrangement of one graphic, so that a step never moves the page. A
 * column is filled by uncovering it, rows are sorted by moving them.
 */
import { scaleBand } from 'd3';
import type { Status, ViewOf } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import { balance, breakText, textWidth } from '../frame/type.ts';
import { proof } from '../marks/status-mark.ts';
import type { Box, Size } from '../types.ts';
import { placeGutter, type PlacedGutter } from './gutter.ts';
import { placeHeads, type PlacedColumn } from './heads.ts';
import { placeKey, type PlacedKey } from './key.ts';
import { marksOf, type RowMarks } from './marks.ts';
import { frameOf, measure, wordsFor, type Frame, type RowSizes } from './measure.ts';
import type { MatrixClaim, StatusMatrixRows } from './rows.ts';

/** A document's words below its mark, in lines; none where there is no room. */
export type PlacedWords = { source: string; status: Status; x: number; lines: string[] };

export type PlacedRow = {
	id: string;
	/** The claim's label in lines, in a size that fits. */
	label: { lines: string[]; size: number };
	/** Top of the row. */
	y: number;
	/** Whether this view has the row at all. */
	shown: boolean;
	lit: boolean;
	/** Whether any of its marks is lit, so that its words are, too. */
	named: boolean;
	/** The original's words below the label, in lines; empty where there is no room. */
	original: string[];
	statuses: Status[];
	marks: RowMarks[];
	words: PlacedWords[];
};

export type StatusMatrixLayout = {
	frame: Frame;
	sizes: RowSizes;
	/** A mark's size, and the left end of each column's. */
	bar: Size;
	x: number[];
	/** Thickness of the lines of slots and of waves. */
	lines: { slot: number; wave: number };
	rows: PlacedRow[];
	columns: PlacedColumn[];
	/** What lies over a column until it is filled; only where a view leaves one empty. */
	covers: (Box & { id: string; filled: boolean })[];
	gutter: PlacedGutter;
	/** Statuses whose marks are not lit. */
	dimmed: Status[];
	key: PlacedKey;
};

type Options = { width: number; view: ViewOf<'status-matrix'> };

/** A label in lines beside the marks, or in one line above them, smaller where it must be. */
function labelOf(text: string, { frame, sizes }: { frame: Frame; sizes: RowSizes }) {
	if (!sizes.label) return { lines: [], size: 0 };
	const { lines, size, face } = sizes.label;
	const width = frame.wide ? frame.left - 12 : frame.width;
	if (lines > 1) return { lines: balance(text, { width, size, face, lines }), size };
	const fit = width / textWidth(text || ' ', { size: 1, face });
	return { lines: [text], size: Math.min(size, fit) };
}

/** Rows and columns for one view, in pixels; `rows` may be empty. */
export function layout(rows: StatusMatrixRows, { width, view }: Options): StatusMatrixLayout {
	const frame = frameOf(rows, width);
	const { wide, head, foot, height } = frame;
	const picked = (selector: object) => new Set(rows.picks[JSON.stringify(selector)] ?? []);
	const shown = picked(view.claims);
	const lit = view.light ? picked(view.light) : null;

	const byFewest = view.sort === 'carried';
	const ordered = rows.claims
		.filter(({ id }) => shown.has(id))
		.sort((a, b) => (byFewest ? a.carried - b.carried : 0) || a.order - b.order);
	const place = new Map(ordered.map(({ id }, i) => [id, i]));
	const room = measure(ordered.length, frame);
	const band = scaleBand<string>()
		.domain(rows.columns.map(({ id }) => id))
		.range([frame.left, frame.right])
		.paddingInner(wide ? 0.1 : 0.05);
	const quotes = ordered.flatMap((claim) => claim.quotes ?? []).flatMap((quote) => quote ?? []);
	const fitted = wordsFor(quotes, { sizes: room, column: band.bandwidth() });
	const sizes = { ...room, words: wide ? fitted : room.words };
	const bar = { width: band.bandwidth(), height: sizes.height };
	const x = rows.columns.map(({ id }) => band(id) ?? 0);
	const words = { ...sizes.words, width: bar.width, face: 'theirs' } as const;
	const retellings = rows.columns.length;
	const columns = placeHeads(rows, {
		frame: { ...frame, column: bar.width },
		view,
		shown: ordered,
		x,
	});

	const dimmed = statuses.filter(
		(status) => view.lightStatus && !view.lightStatus.includes(status),
	);
	const isLit = ({ id }: MatrixClaim) => !lit || lit.has(id);
	const placeRow = (claim: MatrixClaim): PlacedRow => {
		const i = place.get(claim.id);
		const label = labelOf(claim.label, { frame, sizes });
		return {
			id: claim.id,
			label,
			y: head + (i ?? Math.min(claim.order, Math.max(0, ordered.length - 1))) * sizes.pitch,
			shown: i !== undefined,
			lit: isLit(claim),
			named: isLit(claim) && claim.statuses.some((status) => !dimmed.includes(status)),
			original:
				wide && words.lines
					? breakText(claim.original ?? '', {
							...words,
							width: frame.left - 16,
							lines: Math.max(0, Math.min(3, words.lines - label.lines.length + 1)),
						})
					: [],
			statuses: claim.statuses,
			marks: marksOf(claim.statuses, { x, top: sizes.top, size: bar }),
			words: rows.columns.flatMap(({ id: source }, at) => {
				const lines = breakText(claim.quotes?.[at] ?? '', words);
				const status = claim.statuses[at] ?? 'dropped';
				return lines.length ? [{ source, status, x: x[at] ?? 0, lines }] : [];
			}),
		};
	};

	return {
		frame,
		sizes,
		bar,
		x,
		lines: { slot: proof('dropped', bar).line ?? 1, wave: proof('altered', bar).line ?? 1 },
		columns,
		rows: rows.claims.map(placeRow),
		covers: rows.fills
			? columns.map(({ id, x, filled }) => ({
					...{ id, filled, x: x - 1, y: head - 1 },
					width: bar.width + 2,
					height: height - head - foot + 2,
				}))
			: [],
		gutter: placeGutter(ordered, { frame, sizes, sorted: byFewest, retellings, lit }),
		dimmed,
		key: placeKey(frame),
	};
}
