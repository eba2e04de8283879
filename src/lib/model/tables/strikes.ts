import type { Strike } from '#data/schema';
import { count, table } from './table.ts';

export const strikes = table<Strike>({
	name: 'strikes',
	title: 'Dated strikes',
	description:
		'One row an announcement by the US government of strikes on boats. None of the documents holds this series; all counts are as announced.',
	key: ['date'],
	rows: ({ strikes }) => strikes,
	columns: [
		{ name: 'date', type: 'date', required: true, description: 'The day of the strikes.' },
		{ name: 'strikes', ...count, description: 'Strikes announced for that day.' },
		{ name: 'boats', ...count, description: 'Boats struck.' },
		{ name: 'killed', ...count, description: 'People killed.' },
		{ name: 'survivors_reported', ...count, description: 'Survivors reported.' },
		{ name: 'waters', required: true, description: 'Where, in the announcement’s terms.' },
		{
			name: 'group_claimed',
			description: 'Which group the government said was struck; empty where it named none.',
		},
		{ name: 'announced_by', required: true, description: 'Who announced it.' },
		{ name: 'note', description: 'What the counts leave out or leave open.' },
		{ name: 'source', required: true, description: 'Who published the source of this row.' },
		{
			name: 'source_url',
			format: 'uri',
			required: true,
			description: 'The address of the source.',
		},
		{ name: 'cumulative_strikes', ...count, description: 'Strikes so far in this series.' },
		{ name: 'cumulative_boats', ...count, description: 'Boats so far in this series.' },
		{ name: 'cumulative_killed', ...count, description: 'People killed so far in this series.' },
	],
});
