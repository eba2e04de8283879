/** The calendar: a cell a day, a line between weeks, a stepped line where a month begins. */
import { formatNumber, formatShortDay } from '../../model/format.ts';
import type { Box } from '../types.ts';
import { calendar } from './calendar.ts';
import type { Frame } from './frame.ts';

export type PlacedDay = {
	/** `YYYY-MM-DD`. */
	id: string;
	/** Top left corner of its cell. */
	x: number;
	y: number;
	label: string;
	/** Whether the label names the month. */
	named: boolean;
	/** How many were killed on this day; null where there was no strike. */
	killed: string | null;
	/** Later than the view's last day. */
	ahead: boolean;
	lit: boolean;
	/** Whether the view singles this day out. */
	marked: boolean;
};

export type PlacedWeeks = {
	/** All the weeks, and one day. */
	box: Box;
	cell: { width: number; height: number };
	/** Lines above every week but the first. */
	weeks: { id: string; y: number }[];
	months: { id: string; path: string }[];
	days: PlacedDay[];
};

/** How a view treats a day. */
export type DayState = Pick<PlacedDay, 'ahead' | 'lit' | 'marked'>;

type Options = { frame: Frame; state: (day: string) => DayState };

/** The calendar of the days on which people were killed, in order; none at all gives no weeks. */
export function placeWeeks(killedOn: Map<string, number>, { frame, state }: Options): PlacedWeeks {
	const strikeDays = [...killedOn.keys()];
	const [first, last] = [strikeDays[0], strikeDays.at(-1)];
	const days = first && last ? calendar(first, last) : [];
	const count = Math.max(1, days.length / 7);
	const box = { ...frame.weeks, height: Math.min(frame.weeks.height, count * frame.tallest) };
	const cell = { width: box.width / 7, height: box.height / count };
	const placed = days.map((day) => ({
		...day,
		x: box.x + day.weekday * cell.width,
		y: box.y + day.week * cell.height,
	}));

	return {
		box,
		cell,
		weeks: placed
			.filter(({ week, weekday }) => week > 0 && weekday === 0)
			.map(({ day, y }) => ({ id: day, y })),
		months: placed
			.filter(({ date }, i) => i > 0 && date === 1)
			.map(({ day, weekday, x, y }) => {
				const step = weekday ? `M${box.x} ${y + cell.height}H${x}V${y}` : `M${x} ${y}`;
				return { id: day, path: `${step}H${box.x + box.width}` };
			}),
		days: placed.map(({ day, date, x, y }, i): PlacedDay => {
			const named = i === 0 || date === 1;
			const killed = killedOn.get(day);
			return {
				id: day,
				x,
				y,
				label: named ? monthLabel(day, frame.wide || date !== 1) : String(date),
				named,
				killed: killed === undefined ? null : formatNumber(killed),
				...state(day),
			};
		}),
	};
}

/** “1 Oct”, or “Oct” where there is no room for a first of the month's number. */
const monthLabel = (day: string, numbered: boolean) =>
	numbered ? formatShortDay(day) : formatShortDay(day).replace(/^\d+ /, '');
