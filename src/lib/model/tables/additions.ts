import { additionKind, additionKinds, type Added } from '#data/schema';
import { retellings } from '../story.ts';
import { idPattern, joined, separator, table } from './table.ts';

/** What the retellings add. */
export const additions = table<Added>({
	name: 'additions',
	title: 'Additions',
	description: 'One row for each thing that a retelling says and the original does not.',
	key: ['id'],
	references: [{ fields: ['source'], table: 'sources', to: ['id'] }],
	rows: (story) =>
		retellings(story).flatMap(({ id }) => story.added.filter(({ source }) => source === id)),
	columns: [
		{
			name: 'id',
			type: 'string',
			required: true,
			pattern: `add-${idPattern}`,
			description: 'The addition’s id.',
			of: ({ id }) => id,
		},
		{
			name: 'source',
			type: 'string',
			required: true,
			description: 'The retelling: an id of sources.csv.',
			of: ({ source }) => source,
		},
		{
			name: 'kind',
			type: 'string',
			required: true,
			enum: additionKinds,
			description: additionKind.description ?? '',
			of: ({ kind }) => kind,
		},
		{
			name: 'topic',
			type: 'string',
			required: true,
			description: 'The subject.',
			of: ({ topic }) => topic,
		},
		{
			name: 'claim',
			type: 'string',
			required: true,
			description: 'What is added, as one sentence of our own.',
			of: ({ claim }) => claim,
		},
		{
			name: 'quote',
			type: 'string',
			required: true,
			description: 'The retelling’s words: an exact run of the document.',
			of: ({ quote }) => quote,
		},
		{
			name: 'note',
			type: 'string',
			description: 'What decided the coding.',
			of: ({ note }) => note,
		},
		{
			name: 'beside',
			type: 'string',
			description: `Claims of the original on the same matter: ids of claims.csv, parted by “${separator}”; empty where it says nothing on it.`,
			of: ({ beside }) => joined(beside),
		},
	],
});
