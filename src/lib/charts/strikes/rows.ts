/** The rows of the graphic of the people killed in strikes. */
import { ascending, sum } from 'd3';
import type { Source, Status, Story, ViewOf } from '#data/schema';
import { original, retellings } from '../../model/story.ts';

const units = ['killed', 'strikes', 'boats'] as const;
export type Unit = (typeof units)[number];
export type Totals = Record<Unit, number>;

/** One announcement; the counts are the US government's own, `date` is the day of the strike. */
export type Announcement = Pick<
	Story['strikes'][number],
	Unit | 'date' | 'waters' | 'announced_by' | 'source'
>;

/** The totals of the original, with the claim that states each, and what the documents do with them. */
export type TotalsByDocument = {
	figures: { n: number; unit: Unit; claim: string }[];
	/** The original first; its own status is always kept. */
	documents: { id: string; outlet: string; figures: { status: Status; words: string | null }[] }[];
};

export type StrikesRows = {
	announcements: Announcement[];
	totals: Totals;
	/** The day of the original report, which gives the totals; null where it is not known. */
	reported: string | null;
	/** Number of documents; the dates of strikes come from none of them. */
	documents: number;
	/** Who gives the totals, and who the figures of single days; empty where the story names nobody. */
	from: { totals: string; days: string };
	retold?: TotalsByDocument;
};

export const sumOf = (announcements: Announcement[]): Totals => ({
	killed: sum(announcements, ({ killed }) => killed),
	strikes: sum(announcements, ({ strikes }) => strikes),
	boats: sum(announcements, ({ boats }) => boats),
});

/** The announcements up to the last day of a view. */
export const announcedBy = (
	{ announcements }: StrikesRows,
	{ until }: ViewOf<'strikes'>,
): Announcement[] => announcements.filter(({ date }) => !until || date <= until);

function totalsByDocument(story: Story, totals: Totals): TotalsByDocument {
	const figures = units.map((unit) => ({
		n: totals[unit],
		unit,
		claim: story.site.totals[unit],
	}));
	const first = original(story);
	const figureOf = (source: Source, id: string) => {
		const claim = story.claims.find((each) => each.id === id);
		if (source === first) return { status: 'kept' as const, words: claim?.quote ?? null };
		const cell = story.cells[source.id]?.[id];
		return cell && cell.status !== 'dropped'
			? { status: cell.status, words: cell.quote }
			: { status: 'dropped' as const, words: null };
	};
	const documents = [first, ...retellings(story)].map((source) => ({
		id: source.id,
		outlet: source.outlet,
		figures: figures.map(({ claim }) => figureOf(source, claim)),
	}));
	return { figures, documents };
}

/** All announcements, whatever the views: a view only sets the last day that is shown. */
export function strikesRows(story: Story, views: ViewOf<'strikes'>[]): StrikesRows {
	const announcements = story.strikes.toSorted((a, b) => ascending(a.date, b.date));
	const totals = sumOf(announcements);
	return {
		announcements,
		totals,
		reported: original(story).published,
		documents: story.sources.length,
		from: story.site.figuresFrom ?? { totals: '', days: '' },
		...(views.some(({ arrange }) => arrange === 'retold') && {
			retold: totalsByDocument(story, totals),
		}),
	};
}
