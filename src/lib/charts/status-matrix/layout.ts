/**
 * Layout of the status matrix: a row for each claim, a column for each retelling. The height depends on the
 * width alone, so that a step never moves the page. A column is filled by uncovering it; rows are sorted by
 * moving them.
 */
import { group } from 'd3';
import { statuses } from '#data/vocabulary';
import { selectedBy } from '../frame/selections.ts';
import { balance, breakText, textWidth } from '../frame/type.ts';
import { marksOf } from '../marks/paths.ts';
import { statusMark } from '../marks/status-mark.ts';
import type { LayoutOptions } from '../types.ts';
import { placeHeads } from './column-heads.ts';
import { frameOf, type Frame } from './frame.ts';
import { placeLegend } from './legend.ts';
import { placeCounts } from './row-counts.ts';
import { rowSizes, type RowSizes } from './row-sizes.ts';
import type { MatrixClaim, StatusMatrixRows } from './rows.ts';

export type StatusMatrixLayout = ReturnType<typeof layout>;
export type PlacedRow = StatusMatrixLayout['rows'][number];

/** A label in lines beside the marks, or in one line above them, smaller where it must be. */
function labelOf(text: string, { frame, sizes }: { frame: Frame; sizes: RowSizes }) {
	if (!sizes.label) return { lines: [], size: 0 };
	const { lines, size, face } = sizes.label;
	const width = frame.wide ? frame.left - 12 : frame.width;
	if (lines > 1) return { lines: balance(text, { width, size, face, lines }), size };
	const maxSize = width / textWidth(text || ' ', { size: 1, face });
	return { lines: [text], size: Math.min(size, maxSize) };
}

export function layout(rows: StatusMatrixRows, { width, view }: LayoutOptions<'status-matrix'>) {
	const frame = frameOf(rows, width);
	const { wide, head, foot, height, x, columnWidth } = frame;
	const sorted = view.sort === 'carried';
	const shown = selectedBy(rows.selections, view.claims);
	const claims = rows.claims.filter(({ id }) => shown.has(id));
	const ordered = claims.toSorted(
		(a, b) => (sorted ? a.carriedBy - b.carriedBy : 0) || a.order - b.order,
	);
	const index = new Map(ordered.map(({ id }, i) => [id, i]));
	const sizes = rowSizes(ordered, frame);
	const bar = { width: columnWidth, height: sizes.height };
	const drawMarks = marksOf(bar);
	const words = { ...sizes.words, width: columnWidth, face: 'theirs' } as const;

	const highlighted = view.light ? selectedBy(rows.selections, view.light) : null;
	const isHighlighted = ({ id }: MatrixClaim) => !highlighted || highlighted.has(id);
	const dimmed = statuses.filter(
		(status) => view.lightStatus && !view.lightStatus.includes(status),
	);
	const placeRow = (claim: MatrixClaim) => {
		const label = labelOf(claim.label, { frame, sizes });
		const originalWords = {
			...words,
			width: frame.left - 16,
			lines: Math.min(3, words.lines - label.lines.length + 1),
		};
		const cells = claim.statuses.map((status, column) => ({
			status,
			x: x[column] ?? 0,
			y: sizes.top,
		}));
		return {
			id: claim.id,
			label,
			y: head + index.get(claim.id)! * sizes.pitch,
			highlighted: isHighlighted(claim),
			/** Whether one of its marks is highlighted, too. */
			labelHighlighted:
				isHighlighted(claim) && claim.statuses.some((status) => !dimmed.includes(status)),
			statuses: claim.statuses,
			/** The marks of each status as one set of paths, so that a row is few elements. */
			marks: [...group(cells, ({ status }) => status)].map(([status, group]) => ({
				status,
				...drawMarks(group),
			})),
			/** The original's words below the label, and the documents' below their marks, if there is room. */
			original: wide && words.lines ? breakText(claim.original ?? '', originalWords) : [],
			words: rows.columns.flatMap(({ id: source }, column) => {
				const lines = breakText(claim.quotes?.[column] ?? '', words);
				return lines.length ? { source, ...cells[column]!, lines } : [];
			}),
		};
	};
	const columns = placeHeads(rows, { frame, view, claims: ordered });
	return {
		frame,
		sizes,
		bar,
		/** Thickness of the lines of slots and of waves. */
		lines: {
			slot: statusMark('dropped', bar).line ?? 1,
			wave: statusMark('altered', bar).line ?? 1,
		},
		columns,
		rows: claims.map(placeRow),
		/** What covers a column until it is filled; only where a view leaves one empty. */
		covers: rows.fills
			? columns.map(({ id, x, filled }) => ({
					...{ id, filled, x: x - 1, y: head - 1 },
					width: columnWidth + 2,
					height: height - head - foot + 2,
				}))
			: [],
		counts: placeCounts(ordered, {
			...{ frame, sizes, sorted, isHighlighted },
			retellings: rows.columns.length,
		}),
		dimmed,
		legend: placeLegend(frame),
	};
}
