/** The calendar: a row for each week, a cell for each day, and a stepped line where a month begins. */
import { utcDay, utcMonday } from 'd3';
import { formatNumber, formatShortDay } from '#data/format';
import type { Frame } from './frame.ts';

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const parse = (day: string) => new Date(`${day}T00:00:00Z`);

/** Every day (`YYYY-MM-DD`) from the Monday before `first` to the Sunday after `last`. */
export const calendar = (first: string, last: string) =>
	utcDay
		.range(utcMonday.floor(parse(first)), utcMonday.offset(utcMonday.floor(parse(last)), 1))
		.map((date, i) => ({
			day: date.toISOString().slice(0, 10),
			date: date.getUTCDate(),
			/** Both from 0; the first weekday is Monday. */
			week: Math.floor(i / 7),
			weekday: i % 7,
		}));

/** “1 Oct”; “Oct” for the first of a month where there is no room for its number. */
const monthLabel = (day: string, numbered: boolean) =>
	numbered ? formatShortDay(day) : formatShortDay(day).replace(/^\d+ /, '');

/** How a view treats a day: after its last day, highlighted or as bright, or singled out. */
type DayState = { isAhead: boolean; highlighted: boolean; marked: boolean };

type Options = { frame: Frame; state: (day: string) => DayState };

export type Calendar = ReturnType<typeof placeCalendar>;

/** The calendar of the days on which people were killed, in order; it has no weeks without any. */
export function placeCalendar(killedOn: Map<string, number>, { frame, state }: Options) {
	const strikeDays = [...killedOn.keys()];
	const [first, last] = [strikeDays[0], strikeDays.at(-1)];
	const days = first && last ? calendar(first, last) : [];
	const weekCount = Math.max(1, days.length / 7);
	const height = Math.min(frame.calendar.height, weekCount * frame.maxWeekHeight);
	const box = { ...frame.calendar, height };
	const cell = { width: box.width / 7, height: height / weekCount };
	const placed = days.map(({ day, date, week, weekday }, i) => {
		const isNamed = i === 0 || date === 1;
		const killed = killedOn.get(day);
		return {
			id: day,
			date,
			isMonday: weekday === 0,
			x: box.x + weekday * cell.width,
			y: box.y + week * cell.height,
			isNamed,
			label: isNamed ? monthLabel(day, frame.wide || date !== 1) : String(date),
			/** How many were killed; null where there was no strike. */
			killed: killed === undefined ? null : formatNumber(killed),
			...state(day),
		};
	});
	return {
		box,
		cell,
		/** Lines above every week but the first. */
		weeks: placed.slice(7).filter(({ isMonday }) => isMonday),
		months: placed.slice(1).flatMap(({ id, date, isMonday, x, y }) => {
			const step = isMonday ? `M${x} ${y}` : `M${box.x} ${y + cell.height}H${x}V${y}`;
			return date === 1 ? { id, path: `${step}H${box.x + box.width}` } : [];
		}),
		days: placed,
	};
}
