/** Says how the codings were made: how often, by whom, settled and reviewed by whom, for each retelling. */
import { rollups } from 'd3';
import type { Source, Story } from '#data/schema';
import { formatList } from '#data/format';
import { retellings } from './story.ts';

type Made = NonNullable<Source['made']>;

/** Sentences on the codings; one set for all retellings, or one for each group made in the same way. */
export function codingStatement(story: Pick<Story, 'sources' | 'site'>): string {
	const all = retellings(story);
	const groups = rollups(
		all,
		(group) => group,
		({ made }) => sentences(made, story.site.reviewedBy),
	);
	return groups
		.map(([said, group]) => {
			const who =
				group.length === all.length
					? 'Every retelling was'
					: `${formatList(group.map(({ outlet }) => outlet))} ${group.length === 1 ? 'was' : 'were'}`;
			return `${who} ${said}`;
		})
		.join(' ');
}

function sentences(made: Made | undefined, reviewers: readonly string[]): string {
	const { times = 1, codedBy, settledBy, reviewedBy = reviewers } = made ?? {};
	const by = codedBy ? ` by ${codedBy}.` : '; by whom is not recorded.';
	const coded =
		times === 2 ? `coded twice, independently${codedBy ? ',' : ''}${by}` : `coded once${by}`;
	const settled =
		times === 2
			? ` Differences were settled${settledBy ? ` by ${settledBy},` : ''} against the documents’ words.`
			: '';
	return coded + settled + reviewOf(reviewedBy);
}

const reviewOf = (reviewedBy: readonly string[]): string =>
	reviewedBy.length
		? ` They were reviewed by ${formatList(reviewedBy)}.`
		: ' No person has reviewed them.';
