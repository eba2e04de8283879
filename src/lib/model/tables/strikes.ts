import type { Strike } from '#data/schema';
import { table, type Column, type Field } from './table.ts';

type Counted = {
	[K in keyof Strike]: Strike[K] extends number ? K : never;
}[keyof Strike];
type Worded = Exclude<keyof Strike, Counted>;

const count = (name: Counted, description: string): Column<Strike> => ({
	name,
	type: 'integer',
	required: true,
	minimum: 0,
	description,
	of: (strike) => strike[name],
});

const words = (
	name: Worded,
	more: Partial<Field> & Pick<Field, 'description'>,
): Column<Strike> => ({ type: 'string', ...more, name, of: (strike) => strike[name] });

/** The dated strikes, beyond the documents. */
export const strikes = table<Strike>({
	name: 'strikes',
	title: 'Dated strikes',
	description:
		'One row an announcement by the US government of strikes on boats. None of the documents holds this series; all counts are as announced.',
	key: ['date'],
	rows: ({ strikes }) => strikes,
	columns: [
		words('date', { type: 'date', required: true, description: 'The day of the strikes.' }),
		count('strikes', 'Strikes announced for that day.'),
		count('boats', 'Boats struck.'),
		count('killed', 'People killed.'),
		count('survivors_reported', 'Survivors reported.'),
		words('waters', { required: true, description: 'Where, in the announcement’s terms.' }),
		words('group_claimed', {
			description: 'Which group the government said was struck; empty where it named none.',
		}),
		words('announced_by', { required: true, description: 'Who announced it.' }),
		words('note', { description: 'What the counts leave out or leave open.' }),
		words('source', { required: true, description: 'Who published the source of this row.' }),
		words('source_url', {
			format: 'uri',
			required: true,
			description: 'The address of the source.',
		}),
		count('cumulative_strikes', 'Strikes so far in this series.'),
		count('cumulative_boats', 'Boats so far in this series.'),
		count('cumulative_killed', 'People killed so far in this series.'),
	],
});
