/** What the graphic of additions draws. */
import { group } from 'd3';
import type { Added, AdditionKind, Story, ViewOf } from '#data/schema';
import { retellings } from '../../model/story.ts';
import { additionKinds } from '#data/vocabulary';
import { summarize, type SourceSummary } from '../frame/source-summary.ts';

/** `key` is `source/id`, unique among all retellings. */
export type Addition = Pick<Added, 'kind' | 'claim' | 'quote'> & { key: string };

export type Retelling = SourceSummary & { /** By kind. */ additions: Addition[] };

/** The kinds that a view highlights; null is all of them. */
export type Highlight = AdditionKind[] | null;

export type AdditionsByOutletRows = {
	retellings: Retelling[];
	/** What each view highlights: a row has room for the most of it. */
	highlights: Highlight[];
};

export const isHighlighted = (kind: AdditionKind, highlight: Highlight | undefined): boolean =>
	!highlight || highlight.includes(kind);

/** Every addition; all views draw all of them. */
export function additionsByOutletRows(
	story: Pick<Story, 'sources' | 'added'>,
	views: ViewOf<'additions'>[],
): AdditionsByOutletRows {
	const bySource = group(story.added, ({ source }) => source);
	return {
		highlights: views.map(({ light }) => light ?? null),
		retellings: retellings(story).map((source) => ({
			...summarize(source),
			additions: (bySource.get(source.id) ?? [])
				.map(({ id, kind, claim, quote }) => ({ key: `${source.id}/${id}`, kind, claim, quote }))
				.sort((a, b) => additionKinds.indexOf(a.kind) - additionKinds.indexOf(b.kind)),
		})),
	};
}
