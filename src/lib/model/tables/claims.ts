import { backingKind, backingKinds, claimKind, claimKinds, type Claim } from '#data/schema';
import { idPattern, joined, separator, table, type Column } from './table.ts';

const officials = (
	name: string,
	{ who, of }: { who: string; of: (claim: Claim) => number },
): Column<Claim> => ({
	name,
	type: 'integer',
	required: true,
	minimum: 0,
	description: `How many ${who} the original puts behind it.`,
	of,
});

/** The codebook with the original’s words; what others mean by `claim`. */
export const claims = table<Claim>({
	name: 'claims',
	title: 'Claims of the original',
	description:
		'One row a claim of the original report, in its order: the claim in our words, and the original’s.',
	key: ['id'],
	rows: ({ claims }) => claims,
	columns: [
		{
			name: 'id',
			type: 'string',
			required: true,
			pattern: idPattern,
			description: 'The claim’s id.',
			of: ({ id }) => id,
		},
		{
			name: 'topic',
			type: 'string',
			required: true,
			description: 'The subject, shared by neighbouring claims.',
			of: ({ topic }) => topic,
		},
		{
			name: 'kind',
			type: 'string',
			required: true,
			enum: claimKinds,
			description: claimKind.description ?? '',
			of: ({ kind }) => kind,
		},
		{
			name: 'label',
			type: 'string',
			required: true,
			description: 'A few words that name the claim in a graphic.',
			of: ({ label }) => label,
		},
		{
			name: 'claim',
			type: 'string',
			required: true,
			description: 'The claim as one sentence of our own.',
			of: ({ claim }) => claim,
		},
		{
			name: 'elements',
			type: 'string',
			required: true,
			description: `What makes the claim whole, parted by “${separator}”. Only these count in the coding.`,
			of: ({ elements }) => joined(elements),
		},
		{
			name: 'values',
			type: 'string',
			description: `Its figures, each a number and what it counts, parted by “${separator}”.`,
			of: ({ values }) => joined(values?.map(({ n, unit }) => `${n} ${unit}`)),
		},
		{
			name: 'quote',
			type: 'string',
			required: true,
			description: 'The original’s words: an exact run of the document.',
			of: ({ quote }) => quote,
		},
		{
			name: 'backing',
			type: 'string',
			required: true,
			enum: backingKinds,
			description: backingKind.description ?? '',
			of: ({ backing }) => backing.kind,
		},
		officials('current_officials', {
			who: 'current officials',
			of: ({ backing }) => backing.currentOfficials,
		}),
		officials('former_senior_officials', {
			who: 'former senior officials',
			of: ({ backing }) => backing.formerSeniorOfficials,
		}),
		officials('other_former_officials', {
			who: 'other former officials',
			of: ({ backing }) => backing.otherFormerOfficials,
		}),
		{
			name: 'note',
			type: 'string',
			description: 'What decided how the original was read.',
			of: ({ note }) => note,
		},
		{
			name: 'caution',
			type: 'string',
			description:
				'Where the original itself is in doubt; leaving that detail out costs a retelling nothing.',
			of: ({ caution }) => caution,
		},
	],
});
