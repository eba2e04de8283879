import type { Strike } from '#data/schema';
import { table } from './table.ts';

const count = (
	name: 'strikes' | 'boats' | 'killed' | 'survivors_reported' | `cumulative_${Total}`,
	description: string,
) => ({
	...{ name, description, type: 'integer' as const, required: true as const, minimum: 0 },
});

type Total = 'strikes' | 'boats' | 'killed';

/** The dated strikes, beyond the documents. */
export const strikes = table<Strike>({
	name: 'strikes',
	title: 'Dated strikes',
	description:
		'One row an announcement by the US government of strikes on boats. None of the documents holds this series; all counts are as announced.',
	key: ['date'],
	rows: ({ strikes }) => strikes,
	columns: [
		{ name: 'date', type: 'date', required: true, description: 'The day of the strikes.' },
		count('strikes', 'Strikes announced for that day.'),
		count('boats', 'Boats struck.'),
		count('killed', 'People killed.'),
		count('survivors_reported', 'Survivors reported.'),
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
		count('cumulative_strikes', 'Strikes so far in this series.'),
		count('cumulative_boats', 'Boats so far in this series.'),
		count('cumulative_killed', 'People killed so far in this series.'),
	],
});
