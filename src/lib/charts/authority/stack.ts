/** Stacks the plates of a column, with room for ties between them. */
import { pairs, sum } from 'd3';
import type { Frame } from './frame.ts';
import type { Plate } from './plates.ts';

/** `gap`: the room between two plates that a tie joins. */
type Options = { frame: Frame; gap: number };

/** What stands between two plates below each other: a tie's room, or a fixed distance in pixels. */
function spacing(upper: Plate, lower: Plate, { wide, near }: Frame): number | 'tie' {
	if (lower.role === 'unit') return wide ? 4 : 3;
	const level = ({ role }: Plate) => (role === 'unit' ? 'force' : role);
	return lower.role !== 'before' && level(upper) === level(lower) ? near : 'tie';
}

const spacings = (plates: Plate[], frame: Frame) =>
	pairs(plates, (upper, lower) => spacing(upper, lower, frame));

export const stackHeight = (plates: Plate[], { frame, gap }: Options): number =>
	sum(plates, ({ height }) => height) +
	sum(spacings(plates, frame), (space) => (space === 'tie' ? gap : space));

/** The gap, from `least` to `most`, at which a stack best fills `room` pixels. */
export function fillingGap(
	plates: Plate[],
	{ frame, room, least, most }: { frame: Frame; room: number; least: number; most: number },
): number {
	const ties = spacings(plates, frame).filter((space) => space === 'tie').length;
	const spare = (room - stackHeight(plates, { frame, gap: least })) / Math.max(1, ties);
	return least + Math.max(0, Math.min(spare, most - least));
}

export function stack<P extends Plate>(
	plates: P[],
	{ top, frame, gap }: Options & { top: number },
): (P & { y: number })[] {
	const spaces = spacings(plates, frame);
	let bottom = top;
	return plates.map((plate, i) => {
		const space = spaces[i - 1] ?? 0;
		const y = bottom + (space === 'tie' ? gap : space);
		bottom = y + plate.height;
		return { ...plate, y };
	});
}
