/** What the graphic of the people killed in strikes draws. */
import type { Story, ViewOf } from '#data/schema';

/** What one announcement says; the counts are the US government's own. */
export type Announcement = {
	/** Day of the strike. */
	date: string;
	strikes: number;
	boats: number;
	killed: number;
	waters: string;
	announcedBy: string;
	source: string;
};

export type Sum = { strikes: number; boats: number; killed: number };

export type StrikesRows = {
	/** In the order of the days. */
	announcements: Announcement[];
	totals: Sum;
	/** The day of the original report, which gives the totals; null where it is not known. */
	reported: string | null;
	/** How many documents the dates stand beyond. */
	documents: number;
};

/** What some of the announcements add up to. */
export function sumOf(announcements: Announcement[]): Sum {
	const sum = { strikes: 0, boats: 0, killed: 0 };
	for (const { strikes, boats, killed } of announcements) {
		sum.strikes += strikes;
		sum.boats += boats;
		sum.killed += killed;
	}
	return sum;
}

/** The announcements that a view has arrived at. */
export const announcedBy = (
	{ announcements }: StrikesRows,
	{ until }: Pick<ViewOf<'strikes'>, 'until'>,
): Announcement[] => announcements.filter(({ date }) => !until || date <= until);

/** Every announcement, whatever the views: a view only says how many of them have arrived. */
export function strikesRows(story: Pick<Story, 'strikes' | 'sources'>): StrikesRows {
	const announcements = story.strikes
		.map(({ date, strikes, boats, killed, waters, announced_by, source }) => ({
			date,
			strikes,
			boats,
			killed,
			waters,
			announcedBy: announced_by,
			source,
		}))
		.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	return {
		announcements,
		totals: sumOf(announcements),
		reported: story.sources.find(({ role }) => role === 'original')?.published ?? null,
		documents: story.sources.length,
	};
}
