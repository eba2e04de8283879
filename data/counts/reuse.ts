/** Measures of the words that a retelling shares with the original. */
import { plural } from '../format.ts';
import { originalOf, sourceItem, sourceOf } from './items.ts';
import type { CountData, ExplainedCount, Rules } from './rule.ts';

/** How much of the original’s text stands in a retelling. */
const reuseOf = (data: CountData, id: string | undefined) =>
	data.reuse.find(({ a, b }) => a === originalOf(data).id && b === id);

const explain = (
	data: CountData,
	{
		id,
		...figure
	}: { id: string | undefined } & Pick<ExplainedCount, 'n' | 'written' | 'description'>,
): ExplainedCount => ({
	...figure,
	how: 'Measured, not judged: lower case, without punctuation. Copying and faithfulness are two different things.',
	groups: [{ title: 'The document', items: [sourceItem(sourceOf(data, id))] }],
});

export const reuseRules: Rules = {
	'reuse/longest/<retelling>': {
		description: 'the longest run of words that a retelling shares with the original',
		explain: (data, [id]) => {
			const n = reuseOf(data, id)?.longest.words ?? 0;
			const description = `The longest run of words that ${sourceOf(data, id).outlet} shares with the original has ${plural(n, 'word')}.`;
			return explain(data, { id, n, description });
		},
	},
	'reuse/percent/<retelling>': {
		description: 'the share of a retelling’s 5-word runs that stand in the original, in percent',
		explain: (data, [id]) => {
			const n = Math.round((reuseOf(data, id)?.containmentB ?? 0) * 100);
			const description = `${n}% of ${sourceOf(data, id).outlet}’s runs of five words stand in the original too.`;
			return explain(data, { id, n, written: `${n}%`, description });
		},
	},
};
