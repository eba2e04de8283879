/**
 * The rows of the timeline: the events, and the gap between the words that retellings quote and the report
 * that they retell.
 */
import { utcDay, utcMonth } from 'd3';
import type { Claim, Story, TimelineEvent, ViewOf } from '#data/schema';
import { original, retellings } from '../../model/story.ts';

export type TimelineRow = {
	id: string;
	/** `YYYY-MM` where only the month is known, else `YYYY-MM-DD`. */
	when: string;
	label: string;
	/** Whether the documents do not hold it. */
	beyond: boolean;
	/** What somebody then said, in the original's words. */
	quote: string | null;
	/** Whether a view speaks of it; other events are there for orientation. */
	main: boolean;
};

/** The time from the quoted words to the original report. */
export type Gap = {
	from: string;
	to: string;
	/** Number of whole months that lie between them at the least. */
	months: number;
	/** Number of retellings that give the words and leave out when and to what they were said. */
	withoutOccasion: number;
	retellings: number;
};

export type TimelineRows = { events: TimelineRow[]; gap: Gap | null };

/** The first moment of a day or month, and the first moment after it. */
export function extentOf(when: string): [start: Date, end: Date] {
	const isMonth = when.length === 7;
	const start = new Date(`${when}${isMonth ? '-01' : ''}T00:00:00Z`);
	return [start, (isMonth ? utcMonth : utcDay).offset(start, 1)];
}

/** The claim that an event refers to, if it refers to one. */
const claimOf = (story: Story, { ref }: TimelineEvent): Claim | undefined =>
	story.claims.find(({ id }) => ref === `claim:${id}`);

/** The quotations that belong to a claim: itself, or for a response those of the same topic. */
const quotesOf = (story: Story, claim: Claim | undefined): Claim[] =>
	story.claims.filter(
		({ id, kind, topic }) =>
			kind === 'quote' &&
			(id === claim?.id || (claim?.kind === 'response' && topic === claim.topic)),
	);

/** Events in the order of time; within a day or month in the order of the data. */
export function timelineRows(story: Story, views: ViewOf<'timeline'>[]): TimelineRows {
	const named = new Set(views.flatMap(({ light }) => light));
	const events = story.events.toSorted((a, b) => +extentOf(a.when)[0] - +extentOf(b.when)[0]);
	return {
		events: events.map((event) => ({
			id: event.id,
			when: event.when,
			label: event.label,
			beyond: event.ref.startsWith('beyond:'),
			quote: quotesOf(story, claimOf(story, event))[0]?.quote ?? null,
			main: named.size === 0 || named.has(event.id),
		})),
		gap: gapOf(story, events),
	};
}

function gapOf(story: Story, events: TimelineEvent[]): Gap | null {
	const to = events.find(({ ref }) => ref === `source:${original(story).id}`);
	const from = events.find((event) => quotesOf(story, claimOf(story, event)).length > 0);
	const claim = from && claimOf(story, from);
	if (!to || !from || !claim) return null;
	const [, end] = extentOf(from.when);
	const [start] = extentOf(to.when);
	const begun = utcMonth.count(end, start);
	const months = utcMonth.offset(end, begun) > start ? begun - 1 : begun;
	if (months <= 0) return null;

	const quotes = quotesOf(story, claim);
	const occasions = story.claims.filter(
		({ kind, topic }) => kind === 'response' && topic === claim.topic,
	);
	const all = retellings(story);
	const drops = (source: string, { id }: Claim) =>
		(story.cells[source]?.[id]?.status ?? 'dropped') === 'dropped';
	const withoutOccasion = all.filter(
		({ id }) =>
			!quotes.every((quote) => drops(id, quote)) &&
			occasions.some((occasion) => drops(id, occasion)),
	);
	return {
		from: from.id,
		to: to.id,
		months,
		withoutOccasion: withoutOccasion.length,
		retellings: all.length,
	};
}
