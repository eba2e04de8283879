/** What the graphic of additions beside the original draws. */
import type { AdditionKind, Story } from '#data/schema';
import { original, retellings } from '../../model/story.ts';

export type Addition = {
	/** `source/id`: unique among all retellings. */
	key: string;
	source: string;
	outlet: string;
	kind: AdditionKind;
	/** In our words, and in the retelling's. */
	claim: string;
	quote: string;
	/** What the original says on the same matter, in its order; often nothing. */
	beside: { id: string; claim: string; quote: string }[];
};

export type AdditionsAgainstOriginalRows = {
	/** Who made the original report. */
	outlet: string;
	columns: { id: string; outlet: string; words: number }[];
	items: Addition[];
};

/** Every addition, by where in the original what stands beside it comes; those without any last. */
export function additionsAgainstOriginalRows(
	story: Pick<Story, 'sources' | 'claims' | 'added'>,
): AdditionsAgainstOriginalRows {
	const columns = retellings(story).map(({ id, outlet, words }) => ({ id, outlet, words }));
	const outlets = new Map(columns.map(({ id, outlet }) => [id, outlet]));
	const claims = new Map(story.claims.map((claim) => [claim.id, claim]));
	const place = (beside: readonly string[]) => claims.get(beside[0] ?? '')?.order ?? Infinity;
	return {
		outlet: original(story).outlet,
		columns,
		items: story.added
			.filter(({ source }) => outlets.has(source))
			.map(({ id, source, kind, claim, quote, beside }) => ({
				key: `${source}/${id}`,
				source,
				outlet: outlets.get(source) ?? '',
				kind,
				claim,
				quote,
				at: place(beside),
				beside: beside.flatMap((one) => {
					const found = claims.get(one);
					return found ? [{ id: one, claim: found.claim, quote: found.quote }] : [];
				}),
			}))
			.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
			.map(({ at: _, ...item }) => item),
	};
}
