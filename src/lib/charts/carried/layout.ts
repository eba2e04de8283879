/**
 * Where each claim's row and each retelling's column go.
 *
 * Few rows are tall and labelled; many are thin, and labelled only where a label still fits. The
 * height is the same for every arrangement of one graphic, so that a step never moves the page.
 */
import { scaleBand } from 'd3';
import { statuses, type Status, type ViewOf } from '#data/schema';
import { formatNumber } from '../../model/format.ts';
import type { CarriedRows } from './rows.ts';

export type PlacedCell = { source: string; status: Status; x: number; filled: boolean; lit: boolean };

export type PlacedRow = {
	id: string;
	label: string;
	/** Top of the row. */
	y: number;
	/** Whether this view has the row at all. */
	shown: boolean;
	lit: boolean;
	cells: PlacedCell[];
};

export type PlacedColumn = { id: string; lines: string[]; words: string; x: number; filled: boolean };

export type CarriedLayout = {
	width: number;
	height: number;
	/** Size of a mark, and how far below its row's top it begins. */
	bar: { width: number; height: number; top: number };
	/** The size of a label and the middle of its line, or null where rows are too thin for labels. */
	label: { size: number; y: number } | null;
	rows: PlacedRow[];
	columns: PlacedColumn[];
	/** Each status with its mark, named once, at the foot. */
	key: { status: Status; x: number }[];
	keyTop: number;
};

type Options = { width: number; view: ViewOf<'carried'> };

const head = 50;
const foot = 26;
const wideFrom = 560;

/** Breaks an outlet's name in two where it is longer than its column. */
function breakName(outlet: string, chars: number): string[] {
	if (outlet.length <= chars) return [outlet];
	const words = outlet.split(' ');
	const lengths = words.map((_, i) => {
		const first = words.slice(0, i + 1).join(' ').length;
		return Math.max(first, outlet.length - first - 1);
	});
	const cut = lengths.indexOf(Math.min(...lengths)) + 1;
	return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')].filter(Boolean);
}

/** Room for rows and labels: beside the marks on a wide graphic, above them on a narrow one. */
function measure(count: number, { wide, room }: { wide: boolean; room: number }) {
	const pitch = Math.min(wide ? 56 : 62, room / Math.max(1, count));
	if (wide) {
		const labelled = pitch >= 11;
		const height = Math.max(2.5, Math.min(24, pitch * 0.64));
		const size = Math.min(15, Math.max(11, pitch * 0.8));
		return { pitch, height, top: 0, label: labelled ? { size, y: height / 2 } : null };
	}
	const labelled = pitch >= 27;
	const height = labelled ? Math.min(18, pitch - 20) : Math.max(2.5, pitch * 0.62);
	return {
		pitch,
		height,
		top: labelled ? 17 : 0,
		label: labelled ? { size: 12.5, y: 8 } : null,
	};
}

/** Rows and columns for one view, in pixels; `rows` may be empty. */
export function layout(rows: CarriedRows, { width, view }: Options): CarriedLayout {
	const wide = width >= wideFrom;
	const height = wide ? 690 : 350;
	const shown = new Set(rows.picks[JSON.stringify(view.claims)] ?? []);
	const lit = view.light ? new Set(rows.picks[JSON.stringify(view.light)] ?? []) : null;
	const filled = view.columns ? new Set(view.columns) : null;

	const ordered = rows.claims
		.filter(({ id }) => shown.has(id))
		.sort((a, b) => (view.sort === 'carried' ? a.carried - b.carried : 0) || a.order - b.order);
	const place = new Map(ordered.map(({ id }, i) => [id, i]));

	const { pitch, label, ...bar } = measure(ordered.length, { wide, room: height - head - foot });
	const band = scaleBand<string>()
		.domain(rows.columns.map(({ id }) => id))
		.range([wide ? 270 : 0, width])
		.paddingInner(0.1);
	const bandwidth = band.bandwidth();
	const keyPitch = (wide ? 480 : width) / statuses.length;

	return {
		width,
		height,
		bar: { width: bandwidth, height: bar.height, top: bar.top },
		label,
		columns: rows.columns.map(({ id, outlet, words }) => ({
			id,
			lines: breakName(outlet, Math.floor(bandwidth / 6.8)),
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
				cells: rows.columns.map((column, at) => {
					const status = claim.statuses[at] ?? 'dropped';
					return {
						source: column.id,
						status,
						x: band(column.id) ?? 0,
						filled: !filled || filled.has(column.id),
						lit: rowLit && (!view.lightStatus || view.lightStatus.includes(status)),
					};
				}),
			};
		}),
		key: statuses.map((status, i) => ({ status, x: width - (statuses.length - i) * keyPitch })),
		keyTop: height - 12,
	};
}
