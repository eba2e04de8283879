/** The sentence and the table of the timeline. */
import type { ViewOf } from '#data/schema';
import { formatDay, plural } from '#data/format';
import type { Table } from '../types.ts';
import type { TimelineRows } from './rows.ts';
import { beyondWords, withoutOccasionWords } from './text.ts';

export const title = 'What was said when';

/** How many events there are, which of them are highlighted, and how long the gap is. */
export function describe({ events, gap }: TimelineRows, view: ViewOf<'timeline'>): string {
	const [first, last] = [events[0], events.at(-1)];
	if (!first || !last) return 'No events.';
	const from = formatDay(first.when.slice(0, 7));
	const to = formatDay(last.when.slice(0, 7));
	const beyond = events.filter((event) => event.beyond).length;
	const highlighted = events.filter(({ id }) => view.light.includes(id));
	const parts = [
		`${plural(events.length, 'event')} ${from === to ? `in ${from}` : `from ${from} to ${to}`}` +
			`${beyond ? `, ${beyond} of them ${beyondWords}` : ''}.`,
	];
	if (highlighted.length > 0) {
		const list = highlighted.map(({ when, label }) => `${formatDay(when)}, ${label}`).join('; ');
		parts.push(`Highlighted: ${list}.`);
	}
	const [start, end] = [gap?.from, gap?.to].map((id) => events.find((event) => event.id === id));
	if (gap && start && end) {
		parts.push(
			`At least ${plural(gap.months, 'month')} lie between the report that the quoted words answered, of ` +
				`${formatDay(start.when)}, and that of ${formatDay(end.when)}` +
				`${gap.withoutOccasion ? `; ${withoutOccasionWords(gap)}` : ''}.`,
		);
	}
	return parts.join(' ');
}

export const table = ({ events }: TimelineRows): Table => ({
	caption: 'What was said and done when',
	head: ['When', 'What', 'Stands'],
	body: events.map(({ when, label, beyond }) => [
		formatDay(when),
		label,
		beyond ? beyondWords : 'in the documents',
	]),
});
