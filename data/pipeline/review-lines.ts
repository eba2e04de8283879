/**
 * Reviews as a cell of a table: a line each, `2026-11-25, A. Reader, agreed` or
 * `2026-11-27, A. Reader, changed from kept: why`.
 */
import type { Review, Status } from '#data/schema';

const line = /^(\d{4}-\d\d-\d\d), (.+?), (agreed|changed)(?: from (\w+))?(?:: (.+))?$/;

/** What a line of the cell has to look like. */
export const reviewLine = '2026-11-25, NAME, agreed; or 2026-11-25, NAME, changed from kept: why';

/** The status that a cell had before a review changed it. */
export const statusBefore = (review: Review): Status | undefined =>
	'was' in review ? review.was : undefined;

const lineOf = (review: Review): string => {
	const { on, by, outcome, why } = review;
	const was = statusBefore(review);
	const from = was ? ` from ${was}` : '';
	return `${on}, ${by}, ${outcome}${from}${why ? `: ${why}` : ''}`;
};

export const formatReviews = (reviews: readonly Review[]): string => reviews.map(lineOf).join('\n');

/** A cell of reviews as it is exported; as it is where a line is no review. */
export function tidyReviews(cell: string): string {
	const parsed = parseReviews(cell);
	return 'reviews' in parsed ? formatReviews(parsed.reviews) : cell;
}

/** The reviews of a cell, unchecked; or the line that is none. */
export function parseReviews(cell: string): { reviews: Review[] } | { unlike: string } {
	const lines = cell.split('\n').filter((words) => words.trim());
	const unlike = lines.find((words) => !line.test(words.trim()));
	if (unlike !== undefined) return { unlike };
	const reviews = lines.map((words) => {
		const [, on = '', by = '', outcome, was, why] = line.exec(words.trim())!;
		return { by, on, outcome, ...(was && { was: was as Status }), ...(why && { why }) } as Review;
	});
	return { reviews };
}
