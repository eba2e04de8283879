/** Counts of documents and of their words. */
import { plural } from '../format.ts';
import { countItems, originalOf, retellingsOf, sourceItem, sourceOf } from './items.ts';
import type { Rules } from './rule.ts';

const choice = 'Chosen because their texts were at hand; they are no sample of the many others.';

export const documentRules: Rules = {
	documents: {
		description: 'documents, the original included',
		explain: ({ sources }) =>
			countItems('The documents', sources.map(sourceItem), {
				description: `There are ${plural(sources.length, 'document')}: the original and its retellings.`,
				how: choice,
			}),
	},
	retellings: {
		description: 'retellings',
		explain: (data) => {
			const counted = retellingsOf(data);
			const items = countItems('The retellings', counted.map(sourceItem), {
				description: `${plural(counted.length, 'retelling')} of ${originalOf(data).outlet}’s report are compared with it.`,
				how: choice,
			});
			return { ...items, sources: counted.map(({ id }) => id) };
		},
	},
	'words/<source>': {
		description: 'words of a document',
		explain: (data, [id]) => {
			const { outlet, words } = sourceOf(data, id);
			return {
				n: words,
				description: `The text of ${outlet} has ${plural(words, 'word')}.`,
				how: 'Everything in the text as it was retrieved, split on white space, captions and notices included.',
				groups: [{ title: 'How long each document is', items: data.sources.map(sourceItem) }],
			};
		},
	},
};
