import type { Source } from '#data/schema';
import { idPattern, table } from './table.ts';

/** The documents; what others mean by `source`. */
export const sources = table<Source>({
	name: 'sources',
	title: 'Documents',
	description: 'One row a document: the original report, then the retellings of it.',
	key: ['id'],
	rows: ({ sources }) => sources,
	columns: [
		{
			name: 'id',
			type: 'string',
			required: true,
			pattern: idPattern,
			description: 'The document’s id.',
			of: ({ id }) => id,
		},
		{
			name: 'outlet',
			type: 'string',
			required: true,
			description: 'Who published it.',
			of: ({ outlet }) => outlet,
		},
		{
			name: 'role',
			type: 'string',
			required: true,
			enum: ['original', 'retelling'],
			description: 'original: the report that the others retell. retelling: one of the others.',
			of: ({ role }) => role,
		},
		{
			name: 'title',
			type: 'string',
			description: 'Its headline; empty where none is known.',
			of: ({ title }) => title,
		},
		{
			name: 'title_note',
			type: 'string',
			description: 'Where the headline was taken from, if not from the document.',
			of: ({ titleNote }) => titleNote,
		},
		{
			name: 'byline',
			type: 'string',
			description: 'As the document prints it; empty where it prints none.',
			of: ({ byline }) => byline,
		},
		{
			name: 'published',
			type: 'date',
			description: 'The day of publication; empty where it is not known.',
			of: ({ published }) => published,
		},
		{
			name: 'url',
			type: 'string',
			format: 'uri',
			description: 'Where it was published; empty where no address was confirmed.',
			of: ({ url }) => url,
		},
		{
			name: 'words',
			type: 'integer',
			required: true,
			minimum: 0,
			description: 'Length of the text as it was retrieved, in words.',
			of: ({ words }) => words,
		},
		{
			name: 'sha256',
			type: 'string',
			required: true,
			pattern: '[0-9a-f]{64}',
			description: 'SHA-256 of the text that was coded.',
			of: ({ sha256 }) => sha256,
		},
	],
});
