/**
 * What the timeline draws: the events, and the distance between the words that retellings quote and
 * the report that they retell.
 */
import { utcDay, utcMonth } from 'd3';
import type { Claim, Story, TimelineEvent, ViewOf } from '#data/schema';
import { retellings } from '../../model/story.ts';

export type Happening = {
	id: string;
	/** `YYYY-MM` where only the month is known, else `YYYY-MM-DD`. */
	when: string;
	label: string;
	/** Whether the documents do not hold it. */
	beyond: boolean;
	/** What somebody then said, in the original's words. */
	quote: string | null;
	/** Whether a view speaks of it; what none does is there for orientation. */
	main: boolean;
};

/** The time from the quoted words to the original report. */
export type Gap = {
	/** Ids of the two events. */
	from: string;
	to: string;
	/** Whole months that lie between them at the least. */
	months: number;
	/** How many retellings give the words and leave out when and to what they were said. */
	unset: number;
	/** How many retellings there are. */
	retellings: number;
};

export type TimelineRows = { events: Happening[]; gap: Gap | null };

/** First moment of a day or month, and the first moment after it. */
export function extent(when: string): [start: Date, end: Date] {
	const isMonth = when.length === 7;
	const start = new Date(`${when}${isMonth ? '-01' : ''}T00:00:00Z`);
	return [start, (isMonth ? utcMonth : utcDay).offset(start, 1)];
}

/** The claim that an event rests on, if it is one. */
const claimOf = (story: Pick<Story, 'claims'>, { ref }: TimelineEvent): Claim | undefined =>
	story.claims.find(({ id }) => ref === `claim:${id}`);

/** The quotations that belong to a response: itself, or those of the same topic. */
function quotesOf(story: Pick<Story, 'claims'>, claim: Claim): Claim[] {
	if (claim.kind === 'quote') return [claim];
	if (claim.kind !== 'response') return [];
	return story.claims.filter(({ kind, topic }) => kind === 'quote' && topic === claim.topic);
}

type Known = Pick<Story, 'claims' | 'cells' | 'sources' | 'events'>;

/** Events in the order of time (in that of the script within a day or month). */
export function timelineRows(story: Known, views: ViewOf<'timeline'>[]): TimelineRows {
	const lit = new Set(views.flatMap(({ light }) => light));
	const events = [...story.events].sort((a, b) => +extent(a.when)[0] - +extent(b.when)[0]);
	return {
		events: events.map((event) => {
			const claim = claimOf(story, event);
			return {
				id: event.id,
				when: event.when,
				label: event.label,
				beyond: event.ref.startsWith('beyond:'),
				quote: (claim && quotesOf(story, claim)[0]?.quote) ?? null,
				main: lit.size === 0 || lit.has(event.id),
			};
		}),
		gap: gapOf(story, events),
	};
}

function gapOf(story: Known, events: TimelineEvent[]): Gap | null {
	const reportId = story.sources.find(({ role }) => role === 'original')?.id;
	const to = events.find(({ ref }) => ref === `source:${reportId}`);
	const from = events.find((event) => {
		const claim = claimOf(story, event);
		return claim && quotesOf(story, claim).length > 0;
	});
	const claim = from && claimOf(story, from);
	if (!to || !from || !claim) return null;

	const [, end] = extent(from.when);
	const [start] = extent(to.when);
	let months = 0;
	while (utcMonth.offset(end, months + 1) <= start) months++;
	if (months === 0) return null;

	const settings = story.claims.filter(
		({ kind, topic }) => kind === 'response' && topic === claim.topic,
	);
	const quotes = quotesOf(story, claim);
	const all = retellings(story);
	const drops = (source: string, id: string) =>
		(story.cells[source]?.[id]?.status ?? 'dropped') === 'dropped';
	const unset = all.filter(
		({ id }) =>
			quotes.some((quote) => !drops(id, quote.id)) &&
			settings.some((setting) => drops(id, setting.id)),
	);
	return { from: from.id, to: to.id, months, unset: unset.length, retellings: all.length };
}
