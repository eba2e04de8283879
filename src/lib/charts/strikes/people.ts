/**
 * A dot for each person: on the day of the strike, in a block that can be counted, or beside the
 * original's totals. A dot of a later day than the view's last is hidden just above its place.
 */
import { range } from 'd3';
import type { ViewOf } from '#data/schema';
import { formatNumber } from '#data/format';
import type { Point, Size } from '../types.ts';
import type { Calendar } from './calendar.ts';
import type { Frame } from './frame.ts';

/** Distance in pixels from which a dot moves down to its place. */
const rise = 7;

/** The number of columns in which `n` equal squares are largest within a box, and their side. */
export function pack(n: number, { width, height }: Size) {
	let best = { columns: 1, pitch: 0 };
	for (let columns = 1; columns <= n; columns++) {
		const pitch = Math.min(width / columns, height / Math.ceil(n / columns));
		if (pitch > best.pitch) best = { columns, pitch };
	}
	return best;
}

type Grid = Point & { columns: number; pitch: number };

/** The middle of the `i`-th square of a grid that is filled row by row. */
export const squareAt = (i: number, { x, y, columns, pitch }: Grid): Point => ({
	x: x + ((i % columns) + 0.5) * pitch,
	y: y + (Math.floor(i / columns) + 0.5) * pitch,
});

type Options = {
	frame: Frame;
	calendar: Calendar;
	arrange: ViewOf<'strikes'>['arrange'];
	/** Where the dots stand beside the original's totals, and their radius there. */
	beside: Grid & { radius: number };
};

/** The dots, given how many were killed on each day. */
export function placePeople(killedOn: Map<string, number>, options: Options) {
	const { frame, calendar, arrange, beside } = options;
	const { wide, padding, dateSize, block } = frame;
	const top = dateSize + padding + (wide ? 5 : 2);
	const packed = pack(Math.max(1, ...killedOn.values()), {
		width: calendar.cell.width - 2 * padding,
		height: Math.max(1, calendar.cell.height - top - 2),
	});
	const inDay = { columns: packed.columns, pitch: Math.min(wide ? 13 : 8, packed.pitch) };
	const radius = inDay.pitch * 0.42;

	const days = new Map(calendar.days.map((day) => [day.id, day]));
	const all = [...killedOn].flatMap(([id, killed], dayIndex) =>
		range(killed).map((i) => ({ id: `${id}-${i}`, day: days.get(id)!, dayIndex, i })),
	);
	const columns = Math.max(1, Math.ceil(Math.sqrt(all.length)));
	const rowCount = Math.ceil(all.length / columns);
	const pitch = Math.min(
		frame.maxBlockPitch,
		block.width / columns,
		block.height / Math.max(1, rowCount),
	);
	const inBlock = { x: block.x, y: block.y, columns, pitch };
	const radii = { calendar: radius, total: pitch * 0.34, retold: beside.radius };

	const people = all.map(({ id, day, dayIndex, i }, n) => {
		const { x, y } = {
			calendar: squareAt(i, { ...inDay, x: day.x + padding, y: day.y + top }),
			total: squareAt(n, inBlock),
			retold: squareAt(n, beside),
		}[arrange];
		return {
			id,
			x,
			y: y - (day.isAhead ? rise : 0),
			/** 1 in the calendar, larger elsewhere. */
			scale: radii[arrange] / radius,
			/** Place of the dot's day among the days of strikes, from 0: dots start moving in this order. */
			dayIndex,
			shown: !day.isAhead,
			highlighted: day.highlighted,
		};
	});

	const shownCount = people.filter(({ shown }) => shown).length;
	/** How many people stand in the block up to the end of each of its rows. */
	const counters = range(rowCount).map((i) => ({
		id: String(i),
		text: formatNumber(Math.min(shownCount, (i + 1) * columns)),
		x: block.x + columns * pitch + 4,
		y: block.y + (i + 0.5) * pitch,
		shown: arrange === 'total' && shownCount > i * columns,
	}));
	return { radius, people, counters };
}
