/**
 * A dot for each person: on the day of the strike, in a block that can be counted, or beside the
 * original's totals.
 */
import { range } from 'd3';
import type { ViewOf } from '#data/schema';
import { formatNumber } from '#data/format';
import { largestSquares } from '../frame/squares.ts';
import type { Point } from '../types.ts';
import type { Calendar } from './calendar.ts';
import type { Frame } from './frame.ts';

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

/** The dots of everybody killed up to the view's last day, given how many were on each day. */
export function placePeople(killedOn: Map<string, number>, options: Options) {
	const { frame, calendar, arrange, beside } = options;
	const { wide, padding, dateSize, block } = frame;
	const top = dateSize + padding + (wide ? 5 : 2);
	const largest = largestSquares(Math.max(1, ...killedOn.values()), {
		width: calendar.cell.width - 2 * padding,
		height: Math.max(1, calendar.cell.height - top - 2),
	});
	const inDay = { columns: largest.columns, pitch: Math.min(wide ? 13 : 8, largest.pitch) };
	const radius = inDay.pitch * 0.42;

	const days = new Map(calendar.days.map((day) => [day.id, day]));
	const all = [...killedOn].flatMap(([id, killed], dayIndex) =>
		range(killed).map((i) => ({ id: `${id}-${i}`, day: days.get(id)!, dayIndex, i })),
	);
	const columns = Math.max(1, Math.ceil(Math.sqrt(all.length)));
	const rowCount = Math.max(1, Math.ceil(all.length / columns));
	const pitch = Math.min(frame.maxBlockPitch, block.width / columns, block.height / rowCount);
	const inBlock = { x: block.x, y: block.y, columns, pitch };
	const radii = { calendar: radius, total: pitch * 0.34, retold: beside.radius };

	const people = all
		.filter(({ day }) => !day.isAhead)
		.map(({ id, day, dayIndex, i }, n) => ({
			id,
			...{
				calendar: squareAt(i, { ...inDay, x: day.x + padding, y: day.y + top }),
				total: squareAt(n, inBlock),
				retold: squareAt(n, beside),
			}[arrange],
			/** 1 in the calendar, larger elsewhere. */
			scale: radii[arrange] / radius,
			dayIndex,
			highlighted: day.highlighted,
		}));

	const shownRows = arrange === 'total' ? Math.ceil(people.length / columns) : 0;
	/** How many people stand in the block up to the end of each of its rows. */
	const counters = range(shownRows).map((i) => ({
		id: String(i),
		text: formatNumber(Math.min(people.length, (i + 1) * columns)),
		x: block.x + columns * pitch + 4,
		y: block.y + (i + 0.5) * pitch,
	}));
	return { radius, people, counters };
}
