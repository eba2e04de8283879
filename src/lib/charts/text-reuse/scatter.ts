/**
 * Layout of the scatter plot: each retelling by how much of its wording is the original's and by how
 * many of the original's claims it kept whole.
 */
import { max, nice, range, sort, ticks } from 'd3';
import { formatNumber } from '#data/format';
import { formatShare } from '../../model/format.ts';
import { linear } from '../frame/linear.ts';
import { textWidth } from '../frame/type.ts';
import { wideFrom, type Point } from '../types.ts';
import type { TextReuseRows } from './rows.ts';

type Bounds = { left: number; right: number; top: number; bottom: number };

/** Shifts of a label above or below its mark, nearest first, in pixels. */
const shifts = range(0, 45, 5).flatMap((by) => (by ? [-by, by] : [0]));

const size = { name: 13, note: 11.5 };
/** Half the width of a mark's cross. */
const arm = 8;
const labelHeight = 31;

export function scatter({ documents, claims }: TextReuseRows, { width }: { width: number }) {
	const wide = width >= wideFrom;
	const height = wide ? Math.min(440, width * 0.5) : width * 0.85;
	const plot = { left: 42, right: width - 14, top: 34, bottom: height - 44 };
	const keptShare = ({ kept }: { kept: number }) => (claims ? kept / claims : 0);
	const copiedDomain = nice(0, Math.max(0.1, max(documents, ({ copied }) => copied) ?? 0), 4);
	const keptDomain = nice(0, Math.max(0.1, max(documents, keptShare) ?? 0), 4);
	const x = linear(copiedDomain, [plot.left, plot.right]);
	const y = linear(keptDomain, [plot.bottom, plot.top]);
	// from the left, where an edge leaves a label the fewest places
	const points = sort(documents, ({ copied }) => copied).map((document) => ({
		...document,
		x: x(document.copied),
		y: y(keptShare(document)),
	}));
	const occupied: Bounds[] = points.map(({ x, y }) => ({
		left: x - arm,
		right: x + arm,
		top: y - arm,
		bottom: y + arm,
	}));
	const within = { left: plot.left + 2, right: width, top: plot.top - 8, bottom: plot.bottom };
	return {
		width,
		height,
		size,
		arm,
		marks: points.map(({ id, outlet, copied, kept, x, y }) => {
			const note = `${formatShare(copied)} shared, ${formatNumber(kept)} kept`;
			const labelWidth = Math.max(
				textWidth(outlet, { size: size.name, face: 'strong' }),
				textWidth(note, { size: size.note, face: 'ours' }),
			);
			const label = placeLabel({ x, y }, { labelWidth, occupied, within });
			if (label) occupied.push(label);
			return {
				...{ id, x, y },
				/** Null where every place overlaps another label. */
				name: label ? { text: outlet, x: label.left, y: label.top + 12 } : null,
				note: label ? { text: note, x: label.left, y: label.top + 27 } : null,
			};
		}),
		grid: [
			...ticks(...copiedDomain, 4).map((tick) => ({
				line: `M${x(tick)} ${plot.top}V${plot.bottom}`,
				label: { text: formatShare(tick), x: x(tick), y: plot.bottom + 17 },
				anchor: 'middle' as const,
			})),
			...ticks(...keptDomain, 4).map((tick) => ({
				line: `M${plot.left} ${y(tick)}H${plot.right}`,
				label: { text: formatShare(tick), x: plot.left - 7, y: y(tick) + 4 },
				anchor: 'end' as const,
			})),
		],
		axisTitles: [
			{ text: 'Share of the claims kept whole', x: 0, y: 13 },
			{
				text: 'Share of its runs of five words that the original has',
				x: wide ? plot.left : 0,
				y: height - 6,
			},
		],
	};
}

const overlap = (a: Bounds, b: Bounds) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

type LabelOptions = { labelWidth: number; occupied: Bounds[]; within: Bounds };

/** The nearest place beside a mark that is inside the plot and overlaps nothing. */
function placeLabel({ x, y }: Point, { labelWidth, occupied, within }: LabelOptions) {
	const lefts = [x + arm + 5, x - arm - 5 - labelWidth, x - labelWidth / 2];
	return shifts
		.map((shift) => y - labelHeight / 2 + shift)
		.flatMap((top) =>
			lefts.map((left) => ({ left, right: left + labelWidth, top, bottom: top + labelHeight })),
		)
		.find(
			(box) =>
				box.left >= within.left &&
				box.right <= within.right &&
				box.top >= within.top &&
				box.bottom <= within.bottom &&
				!occupied.some((other) => overlap(box, other)),
		);
}
