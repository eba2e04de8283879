import { attribution, attributions, status, statuses } from '#data/schema';
import type { Cell, Status, Story } from '#data/schema';
import { codingOf, retellings } from '../story.ts';
import { table } from './table.ts';

type Row = {
	source: string;
	claim: string;
	cell: Cell;
	first: Status | undefined;
	second: Status | undefined;
};

/** The cell of a claim that the retelling asserts; a dropped claim has no words. */
const asserted = ({ cell }: Row) => (cell.status === 'dropped' ? null : cell);

const rows = (story: Story): Row[] =>
	retellings(story).flatMap(({ id: source }) =>
		story.claims.map(({ id: claim }) => ({
			...{ source, claim, cell: codingOf(story, source, claim) },
			first: story.readings.first[source]?.[claim],
			second: story.readings.second[source]?.[claim],
		})),
	);

const reading = (name: 'first' | 'second') => ({
	...{ name, enum: statuses },
	description: `The status in the ${name} of the two independent codings, before settling; empty where the retelling was coded once only.`,
});

export const coding = table<Row>({
	name: 'coding',
	title: 'Codings',
	description:
		'One row a retelling and claim: what the retelling does with the claim, as settled, and what each of the two independent codings had said before.',
	key: ['source', 'claim'],
	references: [
		{ fields: ['source'], table: 'sources', to: ['id'] },
		{ fields: ['claim'], table: 'claims', to: ['id'] },
	],
	rows,
	columns: [
		{ name: 'source', required: true, description: 'The retelling: an id of sources.csv.' },
		{ name: 'claim', required: true, description: 'The claim: an id of claims.csv.' },
		{
			name: 'status',
			required: true,
			enum: statuses,
			description: `The settled status. ${status.description ?? ''}`,
			value: ({ cell }) => cell.status,
		},
		{
			name: 'quote',
			description:
				'The retelling’s words: an exact run of the document; empty where the claim is dropped.',
			value: (row) => asserted(row)?.quote,
		},
		{
			name: 'note',
			description: 'What changed, or what decided the coding.',
			value: ({ cell }) => cell.note,
		},
		{
			name: 'attribution',
			enum: attributions,
			description: `To whom the retelling attributes the claim, beside the original; empty where it is dropped. ${attribution.description ?? ''}`,
			value: (row) => asserted(row)?.attribution,
		},
		{
			name: 'attributed_to',
			description: 'Whom the retelling names as the claim’s source.',
			value: (row) => asserted(row)?.attributedTo,
		},
		reading('first'),
		reading('second'),
	],
});
