import type { Source } from '#data/schema';
import { count, idPattern, joined, separator, table } from './table.ts';

/** The documents; their ids are the foreign key `source` of other tables. */
export const sources = table<Source>({
	name: 'sources',
	title: 'Documents',
	description: 'One row a document: the original report, then the retellings of it.',
	key: ['id'],
	rows: ({ sources }) => sources,
	columns: [
		{ name: 'id', required: true, pattern: idPattern, description: 'The document’s id.' },
		{ name: 'outlet', required: true, description: 'Who published it.' },
		{
			name: 'role',
			required: true,
			enum: ['original', 'retelling'],
			description: 'original: the report that the others retell. retelling: one of the others.',
		},
		{ name: 'title', description: 'Its headline; empty where none is known.' },
		{
			name: 'title_note',
			description: 'Where the headline was taken from, if not from the document.',
			value: ({ titleNote }) => titleNote,
		},
		{ name: 'byline', description: 'As the document prints it; empty where it prints none.' },
		{
			name: 'published',
			type: 'date',
			description: 'The day of publication; empty where it is not known.',
		},
		{
			name: 'url',
			format: 'uri',
			description: 'Where it was published; empty where no address was confirmed.',
		},
		{
			name: 'archive',
			description: `Archived copies of that page, each a day and an address, parted by “${separator}”; empty where none is known.`,
			value: ({ archive }) => joined(archive?.map(({ date, url }) => `${date} ${url}`)),
		},
		{
			name: 'words',
			...count,
			description: 'Length of the text as it was retrieved, in words.',
		},
		{
			...{ ...count, name: 'body_words', value: ({ bodyWords }) => bodyWords },
			description: 'Length of the article’s own text: without headline, captions and notices.',
		},
		{
			name: 'sha256',
			required: true,
			pattern: '[0-9a-f]{64}',
			description: 'SHA-256 of the text that was coded.',
		},
	],
});
