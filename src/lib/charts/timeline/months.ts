/** The months of the timeline, one under the other in true proportion. */
import { utcMonth } from 'd3';
import type { Frame } from './frame.ts';
import { shortWhen } from './words.ts';

/** A month’s cell; `y` is its top. */
export type Month = { id: string; y: number; height: number };

/** The name of a month, its middle at `y`; a January has the year’s. */
export type MonthName = { id: string; text: string; y: number };

/** `y` places a day; `domain` is what the months span, where there is any event. */
export type Span = { y: (when: Date) => number; domain: [Date, Date] | null; frame: Frame };

/** Months from one name to the next, so that names do not touch. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120];

/** Space between two cells. */
export const apart = 3;

export function monthsOf({ y, domain }: Span): Month[] {
	return (domain ? utcMonth.range(...domain) : []).map((month) => {
		const [top, bottom] = [y(month), y(utcMonth.offset(month, 1))];
		const id = month.toISOString().slice(0, 7);
		const inset = Math.min(apart, (bottom - top) / 4) / 2;
		return { id, y: top + inset, height: bottom - top - 2 * inset };
	});
}

export function namesOf(months: Month[], { frame }: Pick<Span, 'frame'>): MonthName[] {
	const [first, last] = [months[0], months.at(-1)];
	if (!first || !last) return [];
	const pitch = (last.y + last.height - first.y) / months.length;
	const step = steps.find((n) => n * pitch >= frame.small * 1.25) ?? 240;
	return months
		.filter((_, i) => i % step === 0)
		.map(({ id, y, height }, i) => ({
			id,
			text: i > 0 && id.endsWith('-01') ? id.slice(0, 4) : shortWhen(id),
			y: y + Math.max(height, frame.small * 1.1) / 2,
		}));
}
