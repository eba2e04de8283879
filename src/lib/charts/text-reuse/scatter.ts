/**
 * Copying against keeping: a register mark a retelling, by how much of its wording is the original's
 * and by how many of the original's claims it kept whole.
 */
import { max, nice, range, sort, ticks } from 'd3';
import { linear } from '../frame/linear.ts';
import { formatNumber, formatShare } from '../../model/format.ts';
import { textWidth } from '../frame/type.ts';
import { wideFrom, type Point, type Size } from '../types.ts';
import type { TextReuseRows } from './rows.ts';

type Label = Point & { text: string };

export type PlacedMark = Point & {
	id: string;
	/** Empty where there is no room that no other label has. */
	name: Label | null;
	note: Label | null;
};

export type ScatterLayout = Size & {
	size: { name: number; note: number };
	/** Half the width of a mark's cross. */
	arm: number;
	marks: PlacedMark[];
	grid: { line: string; label: Label; end: boolean }[];
	axes: Label[];
};

/** How far a label may stand above or below its mark, nearest first. */
const away = range(0, 45, 5).flatMap((by) => (by ? [-by, by] : [0]));

const size = { name: 13, note: 11.5 };
const arm = 8;

/** Everything in pixels; `rows` may be empty. */
export function scatter(rows: TextReuseRows, { width }: { width: number }): ScatterLayout {
	const wide = width >= wideFrom;
	const frame = {
		left: 42,
		right: width - 14,
		top: 34,
		bottom: (wide ? Math.min(440, width * 0.5) : width * 0.85) - 44,
	};
	const points = rows.documents.map(({ id, outlet, copied, kept }) => ({
		id,
		outlet,
		copied,
		kept: rows.claims ? kept / rows.claims : 0,
		n: kept,
	}));
	const shares = nice(0, Math.max(0.1, max(points, ({ copied }) => copied) ?? 0), 4);
	const keeping = nice(0, Math.max(0.1, max(points, ({ kept }) => kept) ?? 0), 4);
	const x = linear(shares, [frame.left, frame.right]);
	const y = linear(keeping, [frame.bottom, frame.top]);
	const taken: Box[] = points.map((point) => around(x(point.copied), y(point.kept)));
	const height = frame.bottom + 44;
	return {
		width,
		height,
		size,
		arm,
		// From the left, where an edge leaves a label the least choice.
		marks: sort(points, ({ copied }) => copied).map(({ id, outlet, copied, n, kept }) => {
			const at = { x: x(copied), y: y(kept) };
			const note = `${formatShare(copied)} shared, ${formatNumber(n)} kept`;
			const box = labelFor([outlet, note], {
				at,
				taken,
				within: { left: frame.left + 2, right: width, top: frame.top - 8, bottom: frame.bottom },
			});
			if (!box) return { id, ...at, name: null, note: null };
			taken.push(box);
			return {
				id,
				...at,
				name: { text: outlet, x: box.left, y: box.top + 12 },
				note: { text: note, x: box.left, y: box.top + 27 },
			};
		}),
		grid: [
			...ticks(...shares, 4).map((tick) => ({
				line: `M${x(tick)} ${frame.top}V${frame.bottom}`,
				label: { text: formatShare(tick), x: x(tick), y: frame.bottom + 17 },
				end: false,
			})),
			...ticks(...keeping, 4).map((tick) => ({
				line: `M${frame.left} ${y(tick)}H${frame.right}`,
				label: { text: formatShare(tick), x: frame.left - 7, y: y(tick) + 4 },
				end: true,
			})),
		],
		axes: [
			{ text: 'Share of the claims kept whole', x: 0, y: 13 },
			{
				text: 'Share of its runs of five words that the original has',
				x: wide ? frame.left : 0,
				y: height - 6,
			},
		],
	};
}

type Box = { left: number; right: number; top: number; bottom: number };

const around = (x: number, y: number): Box => ({
	left: x - arm,
	right: x + arm,
	top: y - arm,
	bottom: y + arm,
});

const touch = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The first place about a mark that is inside the frame and that nothing else has. */
function labelFor(
	[name, note]: [string, string],
	{ at, taken, within }: { at: Point; taken: Box[]; within: Box },
): Box | undefined {
	const wide = Math.max(
		textWidth(name, { size: size.name, face: 'strong' }),
		textWidth(note, { size: size.note, face: 'ours' }),
	);
	const high = 31;
	const sides = [at.x + arm + 5, at.x - arm - 5 - wide, at.x - wide / 2];
	const levels = away.map((by) => at.y - high / 2 + by);
	const boxes = levels.flatMap((top) =>
		sides.map((left) => ({ left, right: left + wide, top, bottom: top + high })),
	);
	return boxes.find(
		(box) =>
			box.left >= within.left &&
			box.right <= within.right &&
			box.top >= within.top &&
			box.bottom <= within.bottom &&
			!taken.some((other) => touch(box, other)),
	);
}
