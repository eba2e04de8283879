/** Corrections as readers meet them: newest first, each with an address of its own that stays. */
import type { Story } from '#data/schema';

export type Dated = Story['corrections'][number] & {
	/** Of the element on the corrections page: its day, and its place among those of that day. */
	id: string;
};

/** All corrections, newest first; those of one day in the order in which they were entered, last first. */
export function dated(corrections: Story['corrections']): Dated[] {
	const ofDay = new Map<string, number>();
	const named = corrections.map((correction) => {
		const nth = (ofDay.get(correction.date) ?? 0) + 1;
		ofDay.set(correction.date, nth);
		return { ...correction, id: `correction-${correction.date}${nth > 1 ? `-${nth}` : ''}` };
	});
	return named.toReversed().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
