import { passageUrl } from '#data/passage';
import { additionKind, additionKinds, type Added } from '#data/schema';
import { retellings } from '../story.ts';
import { idPattern, joined, separator, table } from './table.ts';

type Row = Added & { url: string | null };

export const additions = table<Row>({
	name: 'additions',
	title: 'Additions',
	description: 'One row for each thing that a retelling says and the original does not.',
	key: ['id'],
	references: [{ fields: ['source'], table: 'sources', to: ['id'] }],
	rows: (story) =>
		retellings(story).flatMap(({ id, url }) =>
			story.added.filter(({ source }) => source === id).map((addition) => ({ ...addition, url })),
		),
	columns: [
		{ name: 'id', required: true, pattern: `add-${idPattern}`, description: 'The addition’s id.' },
		{ name: 'source', required: true, description: 'The retelling: an id of sources.csv.' },
		{
			name: 'kind',
			required: true,
			enum: additionKinds,
			description: additionKind.description ?? '',
		},
		{ name: 'topic', required: true, description: 'The subject.' },
		{ name: 'claim', required: true, description: 'What is added, as one sentence of our own.' },
		{
			name: 'quote',
			required: true,
			description: 'The retelling’s words: an exact run of the document.',
		},
		{
			name: 'passage_url',
			format: 'uri',
			description:
				'The address of these words on the retelling’s own page, by a text fragment; empty where no address was confirmed.',
			value: (row) => row.url && passageUrl(row.url, row),
		},
		{ name: 'note', description: 'What decided the coding.' },
		{
			name: 'beside',
			description: `Claims of the original on the same matter: ids of claims.csv, parted by “${separator}”; empty where it says nothing on it.`,
			value: ({ beside }) => joined(beside),
		},
	],
});
