/**
 * Where each claim's row and each retelling's column go.
 *
 * Few rows are tall and labelled; many are thin, and labelled only where a label still fits. The
 * height is the same for every arrangement of one graphic, so that a step never moves the page.
 */
import { scaleBand } from 'd3';
import type { Status, ViewOf } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import { formatNumber } from '../../model/format.ts';
import { balance, breakText, em } from '../frame/type.ts';
import { wideFrom } from '../types.ts';
import { wordsUpTo, type CarriedRows } from './rows.ts';

export type PlacedCell = {
	source: string;
	status: Status;
	x: number;
	filled: boolean;
	lit: boolean;
	/** The document's words, broken to the width of the mark; empty where there is no room. */
	words: string[];
};

export type PlacedRow = {
	id: string;
	label: string;
	/** Top of the row. */
	y: number;
	/** Whether this view has the row at all. */
	shown: boolean;
	lit: boolean;
	/** The size of this row's label, small enough for its place. */
	labelSize: number;
	/** The original's words below the label, in lines; empty where there is no room. */
	original: string[];
	cells: PlacedCell[];
};

export type PlacedColumn = {
	id: string;
	lines: string[];
	words: string;
	x: number;
	filled: boolean;
};

export type CarriedLayout = {
	width: number;
	height: number;
	/** Size of a mark, and how far below its row's top it begins. */
	bar: { width: number; height: number; top: number };
	/** The documents' words below the marks: size of the type, first line below the row's top. */
	words: { size: number; y: number; leading: number };
	/** The size of a label and the middle of its line, or null where rows are too thin for labels. */
	label: { size: number; y: number } | null;
	rows: PlacedRow[];
	columns: PlacedColumn[];
	/** Each status with its mark, named once, at the foot. */
	key: { status: Status; x: number }[];
	keyTop: number;
};

type Options = { width: number; view: ViewOf<'carried'> };

const head = 46;
const foot = 24;
/** Room for labels beside the marks of a wide graphic. */
const labels = 284;

/** A mark high enough to be seen, but never so high that it touches the row below. */
const atLeast = (least: number, { pitch, height }: { pitch: number; height: number }) =>
	Math.max(height, Math.min(least, pitch * 0.85));

/** Room for rows, labels and words: labels beside the marks on a wide graphic, above on a narrow one. */
function measure(count: number, { wide, room }: { wide: boolean; room: number }) {
	const few = count <= wordsUpTo;
	const pitch = Math.min(few ? (wide ? 160 : 88) : wide ? 76 : 56, room / Math.max(1, count));
	if (wide) {
		const height = atLeast(2.5, { pitch, height: Math.min(34, pitch * 0.64) });
		const size = Math.min(few ? 16 : 14, Math.max(11, pitch * 0.8));
		return {
			pitch,
			height,
			top: 0,
			label: pitch >= 11 ? { size, y: height / 2 } : null,
			words: { size: 13.5, y: height + 19, leading: 17, lines: few ? 3 : 0 },
		};
	}
	const labelled = pitch >= 27;
	const height = few
		? Math.min(20, pitch - 48)
		: labelled
			? Math.min(18, pitch - 20)
			: atLeast(2.5, { pitch, height: pitch * 0.62 });
	const top = labelled ? 17 : 0;
	return {
		pitch,
		height,
		top,
		label: labelled ? { size: 12.5, y: 8 } : null,
		words: { size: 11, y: top + height + 12, leading: 12, lines: few ? 2 : 0 },
	};
}

/** Rows and columns for one view, in pixels; `rows` may be empty. */
export function layout(rows: CarriedRows, { width, view }: Options): CarriedLayout {
	const wide = width >= wideFrom;
	const height = wide ? 700 : 350;
	const shown = new Set(rows.picks[JSON.stringify(view.claims)] ?? []);
	const lit = view.light ? new Set(rows.picks[JSON.stringify(view.light)] ?? []) : null;
	const filled = view.columns ? new Set(view.columns) : null;

	const ordered = rows.claims
		.filter(({ id }) => shown.has(id))
		.sort((a, b) => (view.sort === 'carried' ? a.carried - b.carried : 0) || a.order - b.order);
	const place = new Map(ordered.map(({ id }, i) => [id, i]));

	const { pitch, label, words, ...bar } = measure(ordered.length, {
		wide,
		room: height - head - foot,
	});
	const band = scaleBand<string>()
		.domain(rows.columns.map(({ id }) => id))
		.range([wide ? labels : 0, width])
		.paddingInner(wide ? 0.1 : 0.05);
	const bandwidth = band.bandwidth();
	const keyPitch = (wide ? 480 : width) / statuses.length;

	return {
		width,
		height,
		bar: { width: bandwidth, height: bar.height, top: bar.top },
		label,
		words,
		columns: rows.columns.map(({ id, outlet, words }) => ({
			id,
			lines: balance(outlet, { width: bandwidth, size: 12, face: 'strong', lines: 2 }),
			words: `${formatNumber(words)} words`,
			x: band(id) ?? 0,
			filled: !filled || filled.has(id),
		})),
		rows: rows.claims.map((claim) => {
			const i = place.get(claim.id);
			const rowLit = !lit || lit.has(claim.id);
			return {
				id: claim.id,
				label: claim.label,
				y: head + (i ?? Math.min(claim.order, Math.max(0, ordered.length - 1))) * pitch,
				shown: i !== undefined,
				lit: rowLit,
				labelSize: Math.min(
					label?.size ?? 0,
					(wide ? labels - 12 : width) / Math.max(1, claim.label.length) / em.ours,
				),
				original:
					wide && words.lines
						? breakText(claim.original ?? '', {
								width: labels - 16,
								size: words.size,
								face: 'theirs',
								lines: 3,
							})
						: [],
				cells: rows.columns.map((column, at) => {
					const status = claim.statuses[at] ?? 'dropped';
					return {
						source: column.id,
						status,
						x: band(column.id) ?? 0,
						filled: !filled || filled.has(column.id),
						words: breakText(claim.quotes?.[at] ?? '', {
							width: bandwidth,
							size: words.size,
							face: 'theirs',
							lines: words.lines,
						}),
						lit: rowLit && (!view.lightStatus || view.lightStatus.includes(status)),
					};
				}),
			};
		}),
		key: statuses.map((status, i) => ({ status, x: width - (statuses.length - i) * keyPitch })),
		keyTop: height - 12,
	};
}
