/** The days of whole weeks, Monday first. */
import { utcDay, utcMonday } from 'd3';

export type CalendarDay = {
	/** `YYYY-MM-DD`. */
	day: string;
	/** Day of the month. */
	date: number;
	/** From 0, the week of the first day. */
	week: number;
	/** From 0, Monday. */
	weekday: number;
};

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Every day from the Monday before `first` to the Sunday after `last`, both `YYYY-MM-DD`. */
export function calendar(first: string, last: string): CalendarDay[] {
	const from = utcMonday.floor(utc(first));
	const to = utcMonday.offset(utcMonday.floor(utc(last)), 1);
	return utcDay.range(from, to).map((date, i) => ({
		day: date.toISOString().slice(0, 10),
		date: date.getUTCDate(),
		week: Math.floor(i / 7),
		weekday: i % 7,
	}));
}
