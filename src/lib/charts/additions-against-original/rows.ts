/** What the graphic of additions beside the original draws. */
import { sort } from 'd3';
import type { Added, Claim, Story } from '#data/schema';
import { original, retellings } from '../../model/story.ts';
import { summarize, type SourceSummary } from '../frame/source-summary.ts';

/** An addition, in our words and in the retelling's. */
export type Addition = Pick<Added, 'source' | 'kind' | 'claim' | 'quote'> & {
	/** `source/id`: unique among all retellings. */
	key: string;
	outlet: string;
	/** What the original says on the same matter, in its order; often nothing. */
	beside: Pick<Claim, 'id' | 'claim' | 'quote'>[];
};

export type AdditionsAgainstOriginalRows = {
	outlet: string;
	columns: SourceSummary[];
	items: Addition[];
};

/** Every addition, by where in the original what stands beside it comes; those without any last. */
export function additionsAgainstOriginalRows(
	story: Pick<Story, 'sources' | 'claims' | 'added'>,
): AdditionsAgainstOriginalRows {
	const columns = retellings(story).map(summarize);
	const outlets = new Map(columns.map(({ id, outlet }) => [id, outlet]));
	const claims = new Map(story.claims.map((claim) => [claim.id, claim]));
	const added = story.added.filter(({ source }) => outlets.has(source));
	return {
		outlet: original(story).outlet,
		columns,
		items: sort(added, ({ beside }) => claims.get(beside[0] ?? '')?.order ?? Infinity).map(
			({ id, source, kind, claim, quote, beside }) => ({
				key: `${source}/${id}`,
				source,
				outlet: outlets.get(source) ?? '',
				kind,
				claim,
				quote,
				beside: beside
					.flatMap((other) => claims.get(other) ?? [])
					.map((other) => ({ id: other.id, claim: other.claim, quote: other.quote })),
			}),
		),
	};
}
