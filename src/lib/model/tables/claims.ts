import { backingKind, backingKinds, claimKind, claimKinds, type Claim } from '#data/schema';
import { revisionsOf, type Revision } from '../revisions.ts';
import { passageUrl } from '#data/passage';
import { count, idPattern, joined, separator, table } from './table.ts';

const officials = (name: string, value: (claim: Claim) => number) => ({
	...{ ...count, name, value },
	description: `How many ${name.replaceAll('_', ' ')} the original puts behind it.`,
});

/** A claim, and the original’s address. */
type Row = Claim & { url: string | null; revisions?: Revision[] };

/** The codebook with the original’s words; its ids are the foreign key `claim` of other tables. */
export const claims = table<Row>({
	name: 'claims',
	title: 'Claims of the original',
	description:
		'One row a claim of the original report, in its order: the claim in our words, and the original’s.',
	key: ['id'],
	rows: (story) => {
		const url = story.sources.find(({ role }) => role === 'original')?.url ?? null;
		return story.claims.map((claim) => ({ ...claim, url, ...revisionsOf(story, claim.id) }));
	},
	columns: [
		{ name: 'id', required: true, pattern: idPattern, description: 'The claim’s id.' },
		{ name: 'topic', required: true, description: 'The subject, shared by neighbouring claims.' },
		{ name: 'kind', required: true, enum: claimKinds, description: claimKind.description ?? '' },
		{ name: 'label', required: true, description: 'A few words that name the claim in a graphic.' },
		{ name: 'claim', required: true, description: 'The claim as one sentence of our own.' },
		{
			name: 'elements',
			required: true,
			description: `What makes the claim whole, parted by “${separator}”. Only these count in the coding.`,
			value: ({ elements }) => joined(elements),
		},
		{
			name: 'values',
			description: `Its figures, each a number and what it counts, parted by “${separator}”.`,
			value: ({ values }) => joined(values?.map(({ n, unit }) => `${n} ${unit}`)),
		},
		{
			name: 'revised',
			description: `What revised its figures after the report, each with its day, in our words, and its source, parted by “${separator}”; empty where nothing is known to. The other columns stay as reported.`,
			value: ({ revisions }) =>
				joined(
					revisions?.map(
						({ date, fact, source, source_url }) => `${date}: ${fact} (${source}, ${source_url})`,
					),
				),
		},
		{
			name: 'quote',
			required: true,
			description: 'The original’s words: an exact run of the document.',
		},
		{
			name: 'passage_url',
			format: 'uri',
			description:
				'The address of these words on the original’s own page, by a text fragment; empty where no address was confirmed.',
			value: (row) => row.url && passageUrl(row.url, row),
		},
		{
			name: 'backing',
			required: true,
			enum: backingKinds,
			description: backingKind.description ?? '',
			value: ({ backing }) => backing.kind,
		},
		officials('current_officials', ({ backing }) => backing.currentOfficials),
		officials('former_senior_officials', ({ backing }) => backing.formerSeniorOfficials),
		officials('other_former_officials', ({ backing }) => backing.otherFormerOfficials),
		{
			name: 'word',
			type: 'integer',
			minimum: 0,
			value: ({ at }) => at?.word,
			description: 'The word of the original at which it first makes the claim, from 1.',
		},
		{ name: 'note', description: 'What decided how the original was read.' },
		{
			name: 'caution',
			description:
				'Where the original itself is in doubt; leaving that detail out costs a retelling nothing.',
		},
	],
});
