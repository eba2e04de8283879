/** What the graphic of additions draws. */
import type { AdditionKind, Story, ViewOf } from '#data/schema';
import { retellings } from '../../model/story.ts';

export type AdditionItem = {
	/** `source/id`: unique among all retellings. */
	key: string;
	source: string;
	kind: AdditionKind;
	topic: string;
	claim: string;
	quote: string;
};

export type AdditionColumn = { id: string; outlet: string; words: number };

export type AdditionsByOutletRows = {
	columns: AdditionColumn[];
	items: AdditionItem[];
	/** What each view lights: a row has room for the most of it. Null is everything. */
	lights: (AdditionKind[] | null)[];
};

/** Every addition; all views draw all of them. */
export function additionsByOutletRows(
	story: Story,
	views: ViewOf<'additions'>[],
): AdditionsByOutletRows {
	const columns = retellings(story).map(({ id, outlet, words }) => ({ id, outlet, words }));
	const known = new Set(columns.map(({ id }) => id));
	return {
		columns,
		lights: views.map(({ light }) => light ?? null),
		items: story.added
			.filter(({ source }) => known.has(source))
			.map(({ id, source, kind, topic, claim, quote }) => ({
				key: `${source}/${id}`,
				source,
				kind,
				topic,
				claim,
				quote,
			})),
	};
}
