/** What people have reviewed, as the codings record it: how much, by whom, when, and what they changed. */
import type { Review, Story } from '#data/schema';
import { formatDay, formatList, formatNumber } from '#data/format';
import { formatShare } from './format.ts';
import { retellings } from './story.ts';

/** A cell that a reviewer changed, with the review. */
export type ChangedCell = { claim: string; label: string; source: string; outlet: string } & {
	review: Review;
};

export type Reviews = {
	cells: number;
	reviewed: number;
	/** In the order of the cells, each once. */
	by: string[];
	/** The days of the first and the last review; empty where there is none. */
	days: string[];
	changed: ChangedCell[];
};

type Coded = Pick<Story, 'sources' | 'claims' | 'cells'>;

/** The reviews of one retelling’s cells, or of all. */
export function reviewsOf(story: Coded, source?: string): Reviews {
	const cells = retellings(story)
		.filter(({ id }) => source === undefined || id === source)
		.flatMap(({ id, outlet }) =>
			story.claims.map(({ id: claim, label }) => ({
				...{ claim, label, source: id, outlet },
				reviews: story.cells[id]?.[claim]?.reviewed ?? [],
			})),
		);
	const all = cells.flatMap(({ reviews }) => reviews);
	const days = all.map(({ on }) => on).sort();
	return {
		cells: cells.length,
		reviewed: cells.filter(({ reviews }) => reviews.length).length,
		by: [...new Set(all.map(({ by }) => by))],
		days: [...new Set([...days.slice(0, 1), ...days.slice(-1)])],
		changed: cells.flatMap(({ reviews, ...cell }) =>
			reviews.filter(({ outcome }) => outcome === 'changed').map((review) => ({ ...cell, review })),
		),
	};
}

/** One sentence: how much has been reviewed, by whom and when. */
export function reviewStatement({ cells, reviewed, by, days, changed }: Reviews): string {
	if (!reviewed) return 'No person has reviewed them.';
	// all but one of a thousand is not 100%
	const share = formatShare(Math.min(reviewed / cells, 0.99));
	const which =
		reviewed === cells
			? `All ${formatNumber(cells)} cells have`
			: `Of ${formatNumber(cells)} cells ${formatNumber(reviewed)} (${share}) ${reviewed === 1 ? 'has' : 'have'}`;
	const [first = '', last] = days;
	const when = last
		? `between ${formatDay(first)} and ${formatDay(last)}`
		: `on ${formatDay(first)}`;
	const n = new Set(changed.map(({ source, claim }) => `${source}/${claim}`)).size;
	const after = n ? `${formatNumber(n)} ${n === 1 ? 'was' : 'were'} changed` : 'none was changed';
	return `${which} been reviewed by ${formatList(by)}, ${when}; ${after}.`;
}

/** One review in words. */
export function reviewSentence(review: Review): string {
	const { by, on, outcome, why } = review;
	const from = 'was' in review && review.was ? ` from ${review.was}` : '';
	const came = outcome === 'agreed' ? 'agreed' : `changed it${from}`;
	return `${by} read both passages on ${formatDay(on)} and ${came}${why ? `: ${why}` : '.'}`;
}
