/** Counts of what the retellings added. */
import type { AdditionKind } from '#data/schema';
import { plural } from '../format.ts';
import { additionKindLabels, additionKindMeanings } from './addition-kinds.ts';
import { countItems, retellingsOf, sourceOf } from './items.ts';
import type { CountData, ExplainedCount, Item, Rules } from './rule.ts';

type Filter = { source?: string | undefined; kind?: string | undefined };

const select = ({ added }: CountData, { source, kind }: Filter) =>
	added.filter(
		(addition) => (!source || addition.source === source) && (!kind || addition.kind === kind),
	);

/** “Deep Dive, in a text of 812 words,”, or all retellings. */
function subject(data: CountData, id: string | undefined): string {
	if (!id) return `The ${plural(retellingsOf(data).length, 'retelling')} together`;
	const { outlet, words } = sourceOf(data, id);
	return `${outlet}, in a text of ${plural(words, 'word')},`;
}

/** The additions that the filter lets through, out of those of the retelling or of all. */
function explain(data: CountData, { source, kind }: Filter): ExplainedCount {
	const counted = select(data, { source, kind });
	const whole = kind ? select(data, { source }) : data.added;
	const ofKind = kind ? ` of one kind: ${additionKindLabels[kind as AdditionKind]}` : '';
	const items = counted.map((addition): Item => ({
		kind: 'quote',
		target: `${addition.source}/${addition.id}`,
		text: addition.claim,
		aside: sourceOf(data, addition.source).outlet,
	}));
	return countItems('Counted', items, {
		...((source || kind) && { of: whole.length }),
		description: `${subject(data, source)} added ${plural(counted.length, 'statement')}${ofKind}.`,
		how: kind
			? additionKindMeanings[kind as AdditionKind]
			: 'What a retelling asserts that the original does not have, each once.',
	});
}

export const additionRules: Rules = {
	added: {
		description: 'additions of all retellings',
		explain: (data) => explain(data, {}),
	},
	'added/<retelling>': {
		description: 'additions of a retelling',
		explain: (data, [source]) => explain(data, { source }),
	},
	'added/<addition kind>': {
		description: 'additions of one kind',
		explain: (data, [kind]) => explain(data, { kind }),
	},
	'added/<retelling>/<addition kind>': {
		description: 'additions of one kind in a retelling',
		explain: (data, [source, kind]) => explain(data, { source, kind }),
	},
};
