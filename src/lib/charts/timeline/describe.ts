/** Words for the timeline. */
import type { ViewOf } from '#data/schema';
import { formatDay, plural } from '../../model/format.ts';
import type { Table } from '../types.ts';
import type { TimelineRows } from './rows.ts';
import { beyondWords, distance, unsetWords } from './words.ts';

/** How many events, which of them are lit, and how far the words are from the report. */
export function describe({ events, gap }: TimelineRows, view: ViewOf<'timeline'>): string {
	const lit = events.filter(({ id }) => view.light.includes(id));
	const beyond = events.filter((event) => event.beyond).length;
	const [first, last] = [events[0], events.at(-1)];
	if (!first || !last) return 'No events.';
	const from = formatDay(first.when.slice(0, 7));
	const to = formatDay(last.when.slice(0, 7));
	const parts = [
		`${plural(events.length, 'event')} ${from === to ? `in ${from}` : `from ${from} to ${to}`}` +
			`${beyond ? `, ${beyond} of them ${beyondWords}` : ''}.`,
	];
	if (lit.length > 0) {
		parts.push(
			`Highlighted: ${lit.map(({ when, label }) => `${formatDay(when)}, ${label}`).join('; ')}.`,
		);
	}
	const ends = [gap?.from, gap?.to].map((id) => events.find((event) => event.id === id));
	if (gap && ends[0] && ends[1]) {
		parts.push(
			`${distance(gap)} lie between the report that the quoted words answered, of ${formatDay(ends[0].when)}, ` +
				`and that of ${formatDay(ends[1].when)}${gap.unset ? `; ${unsetWords(gap)}` : ''}.`,
		);
	}
	return parts.join(' ');
}

/** A row an event. */
export const table = ({ events }: TimelineRows): Table => ({
	caption: 'What was said and done when',
	head: ['When', 'What', 'Stands'],
	body: events.map(({ when, label, beyond }) => [
		formatDay(when),
		label,
		beyond ? beyondWords : 'in the documents',
	]),
});
