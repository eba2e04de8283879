/** What the graphic of the people killed in strikes draws. */
import type { Status, Story, ViewOf } from '#data/schema';
import { original, retellings } from '../../model/story.ts';

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

/** What a document does with the figures, one a column; the original's own status is always kept. */
export type Retelling = {
	id: string;
	outlet: string;
	figures: { status: Status; words: string | null }[];
};

/** The figures that were there to be retold, the people first; `is` names what is counted. */
export type Retold = {
	figures: { n: number; is: Counted; claim: string }[];
	documents: Retelling[];
};
export type Counted = 'killed' | 'strikes' | 'boats';

export type StrikesRows = {
	/** In the order of the days. */
	announcements: Announcement[];
	totals: Sum;
	/** The day of the original report, which gives the totals; null where it is not known. */
	reported: string | null;
	/** How many documents the dates stand beyond. */
	documents: number;
	/** Who gives the totals, and who the figures of single days; empty where the story names nobody. */
	from: { totals: string; days: string };
	/** Only where a view asks for it. */
	retold?: Retold;
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

const counted = ['killed', 'strikes', 'boats'] as const;

/** What the original and each retelling do with the totals, in the words of each. */
function retoldOf(story: Known, totals: Sum): Retold {
	const ids = counted.map((is) => story.site.totals[is]);
	const source = original(story);
	const quoteOf = (id: string) => story.claims.find((claim) => claim.id === id)?.quote ?? null;
	return {
		figures: counted.map((is) => ({ n: totals[is], is, claim: story.site.totals[is] })),
		documents: [
			{
				id: source.id,
				outlet: source.outlet,
				figures: ids.map((id) => ({ status: 'kept', words: quoteOf(id) })),
			},
			...retellings(story).map(({ id, outlet }) => ({
				id,
				outlet,
				figures: ids.map((claim) => {
					const cell = story.cells[id]?.[claim];
					return !cell || cell.status === 'dropped'
						? { status: 'dropped' as const, words: null }
						: { status: cell.status, words: cell.quote };
				}),
			})),
		],
	};
}

type Known = Pick<Story, 'strikes' | 'sources' | 'site' | 'claims' | 'cells'>;

/** Every announcement, whatever the views: a view only says how many of them have arrived. */
export function strikesRows(story: Known, views: ViewOf<'strikes'>[]): StrikesRows {
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
	const totals = sumOf(announcements);
	return {
		announcements,
		totals,
		reported: story.sources.find(({ role }) => role === 'original')?.published ?? null,
		documents: story.sources.length,
		from: story.site.figuresFrom ?? { totals: '', days: '' },
		...(views.some(({ arrange }) => arrange === 'retold')
			? { retold: retoldOf(story, totals) }
			: {}),
	};
}
