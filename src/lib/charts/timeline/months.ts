/** The time axis: the months one under the other in true proportion. */
import { utcMonth } from 'd3';
import { shortWhen } from './text.ts';

/** The cell of a month, from its top `y` down. */
type Month = { id: string; y: number; height: number };

const cellGap = 3;

/** Months from one name to the next, so that names do not touch. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/** A month's cell between two positions, which leaves half of the gap free at either end. */
export function cellOf(top: number, bottom: number) {
	const inset = Math.min(cellGap, (bottom - top) / 4) / 2;
	return { y: top + inset, height: bottom - top - 2 * inset };
}

/** @param domain first and last moment, both at the start of a month; empty where there is no event */
export const monthsOf = (y: (when: Date) => number, domain: Date[]): Month[] =>
	(domain.length ? utcMonth.range(domain[0]!, domain[1]!) : []).map((month) => ({
		id: month.toISOString().slice(0, 7),
		...cellOf(y(month), y(utcMonth.offset(month, 1))),
	}));

/** The tick labels of the axis, each with its middle at `y`; a January has the year's number. */
export function monthNames(months: Month[], size: number) {
	const [first, last] = [months[0], months.at(-1)];
	if (!first || !last) return [];
	const pitch = (last.y + last.height - first.y) / months.length;
	const step = steps.find((n) => n * pitch >= size * 1.25) ?? 240;
	return months
		.filter((_, i) => i % step === 0)
		.map(({ id, y, height }, i) => ({
			id,
			text: i > 0 && id.endsWith('-01') ? id.slice(0, 4) : shortWhen(id),
			y: y + Math.max(height, size * 1.1) / 2,
		}));
}
