import {
	attribution,
	attributions,
	status,
	statuses,
	type Cell,
	type Status,
	type Story,
} from '#data/schema';
import { retellings } from '../story.ts';
import { table, type Column } from './table.ts';

type Row = {
	source: string;
	claim: string;
	cell: Cell;
	first: Status | undefined;
	second: Status | undefined;
};

/** What only an asserted claim has. */
const asserted = ({ cell }: Row) => (cell.status === 'dropped' ? null : cell);

/** A row a retelling and claim; throws where a coding is missing. */
const rows = (story: Story): Row[] =>
	retellings(story).flatMap(({ id: source }) =>
		story.claims.map(({ id: claim }) => {
			const cell = story.cells[source]?.[claim];
			if (!cell) throw new Error(`story.json has no coding of ${claim} in ${source}`);
			const [first, second] = [story.readings.first, story.readings.second].map(
				(reading) => reading[source]?.[claim],
			);
			return { source, claim, cell, first, second };
		}),
	);

const reading = (name: 'first' | 'second'): Column<Row> => ({
	name,
	type: 'string',
	enum: statuses,
	description: `The status in the ${name} of the two independent codings, before settling; empty where the retelling was coded once only.`,
	of: (row) => row[name],
});

/** What each retelling does with each claim. */
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
		{
			name: 'source',
			type: 'string',
			required: true,
			description: 'The retelling: an id of sources.csv.',
			of: ({ source }) => source,
		},
		{
			name: 'claim',
			type: 'string',
			required: true,
			description: 'The claim: an id of claims.csv.',
			of: ({ claim }) => claim,
		},
		{
			name: 'status',
			type: 'string',
			required: true,
			enum: statuses,
			description: `The settled status. ${status.description ?? ''}`,
			of: ({ cell }) => cell.status,
		},
		{
			name: 'quote',
			type: 'string',
			description:
				'The retelling’s words: an exact run of the document; empty where the claim is dropped.',
			of: (row) => asserted(row)?.quote,
		},
		{
			name: 'note',
			type: 'string',
			description: 'What changed, or what decided the coding.',
			of: ({ cell }) => cell.note,
		},
		{
			name: 'attribution',
			type: 'string',
			enum: attributions,
			description: `To whom the retelling attributes the claim, beside the original; empty where it is dropped. ${attribution.description ?? ''}`,
			of: (row) => asserted(row)?.attribution,
		},
		{
			name: 'attributed_to',
			type: 'string',
			description: 'Whom the retelling names as the claim’s source.',
			of: (row) => asserted(row)?.attributedTo,
		},
		reading('first'),
		reading('second'),
	],
});
