import { passageUrl } from '#data/passage';
import { percentAt } from '#data/place';
import {
	attribution,
	attributions,
	reviewOutcomes,
	sectionKinds,
	status,
	statuses,
} from '#data/schema';
import type { Cell, Status, Story } from '#data/schema';
import { codingOf, retellings } from '../story.ts';
import { table } from './table.ts';

type Row = {
	source: string;
	claim: string;
	cell: Cell;
	first: Status | undefined;
	second: Status | undefined;
	/** The words of the retelling’s body, and its address. */
	bodyWords: number;
	url: string | null;
};

/** The cell of a claim that the retelling asserts; a dropped claim has no words. */
const asserted = ({ cell }: Row) => (cell.status === 'dropped' ? null : cell);

const lastReview = ({ cell }: Row) => cell.reviewed?.at(-1);

const rows = (story: Story): Row[] =>
	retellings(story).flatMap(({ id: source, bodyWords, url }) =>
		story.claims.map(({ id: claim }) => ({
			...{ source, claim, bodyWords, url, cell: codingOf(story, source, claim) },
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
			name: 'passage_url',
			format: 'uri',
			description:
				'The address of these words on the retelling’s own page, by a text fragment; empty where there are none, or where no address was confirmed.',
			value: (row) => row.url && asserted(row) && passageUrl(row.url, asserted(row)!),
		},
		{
			name: 'first_quote',
			description:
				'Words of an earlier passage that makes the claim already; empty where the quote is the first.',
			value: (row) => asserted(row)?.first,
		},
		{
			name: 'first_passage_url',
			format: 'uri',
			description: 'The address of that earlier passage on the retelling’s own page.',
			value: (row) => {
				const { first: quote } = asserted(row) ?? {};
				return row.url && quote && passageUrl(row.url, { quote, passage: row.cell.firstPassage });
			},
		},
		{
			name: 'first_note',
			description: 'What decided where the claim is first made.',
			value: (row) => asserted(row)?.firstNote,
		},
		{
			name: 'section',
			enum: sectionKinds,
			description:
				'The part of the document in which the claim is first made; empty where it is dropped.',
			value: ({ cell }) => cell.at?.section,
		},
		{
			name: 'word',
			type: 'integer',
			minimum: 0,
			description:
				'The word at which it is first made, from 1 at the start of the body; 0 in a headline or standfirst; empty where it is dropped.',
			value: ({ cell }) => cell.at?.word,
		},
		{
			name: 'percent',
			type: 'integer',
			minimum: 0,
			description: 'The share of the body that lies before that word, in percent.',
			value: ({ cell, bodyWords }) => cell.at && percentAt(cell.at, { bodyWords }),
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
		{
			name: 'reviewed',
			enum: reviewOutcomes,
			description:
				'What came of the last review by a person who read both passages: they agreed, or changed the coding; empty where no person has reviewed it. Earlier reviews are in story.json.',
			value: (row) => lastReview(row)?.outcome,
		},
		{
			name: 'reviewed_by',
			description: 'Who made that review.',
			value: (row) => lastReview(row)?.by,
		},
		{
			...{ name: 'reviewed_on', type: 'date' },
			description: 'The day of that review.',
			value: (row) => lastReview(row)?.on,
		},
		{
			...{ name: 'reviewed_was', enum: statuses },
			description: 'The status before that review, where it changed it.',
			value: (row) => {
				const review = lastReview(row);
				return review?.outcome === 'changed' ? review.was : undefined;
			},
		},
		{
			name: 'reviewed_why',
			description: 'What the reviewer changed and why, or a remark.',
			value: (row) => lastReview(row)?.why,
		},
	],
});
