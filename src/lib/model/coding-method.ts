/** Says how the codings were made: how often, by whom, and settled by whom, for each retelling; what people reviewed. */
import { rollups } from 'd3';
import type { Source, Story } from '#data/schema';
import { formatList } from '#data/format';
import { reviewsOf, reviewStatement } from './reviews.ts';
import { retellings } from './story.ts';

type Made = NonNullable<Source['made']>;

/** Sentences on the codings; one set for all retellings, or one for each group made in the same way. */
export function codingStatement(story: Pick<Story, 'sources' | 'claims' | 'cells'>): string {
	const all = retellings(story);
	const groups = rollups(
		all,
		(group) => group,
		({ made }) => sentences(made),
	);
	const made = groups.map(([said, group]) => {
		const who =
			group.length === all.length
				? 'Every retelling was'
				: `${formatList(group.map(({ outlet }) => outlet))} ${group.length === 1 ? 'was' : 'were'}`;
		return `${who} ${said}`;
	});
	return [...made, reviewStatement(reviewsOf(story))].join(' ');
}

function sentences({ times, codedBy, settledBy }: Made = { times: 1 }): string {
	const by = codedBy ? ` by ${codedBy}.` : '; by whom is not recorded.';
	if (times === 1) return `coded once${by}`;
	const settled = `Differences were settled${settledBy ? ` by ${settledBy},` : ''} against the documents’ words.`;
	return `coded twice, independently${codedBy ? ',' : ''}${by} ${settled}`;
}
