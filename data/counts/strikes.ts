/** Counts of the dated strikes. */
import type { Strike } from '#data/schema';
import { formatDay, formatNumber } from '../format.ts';
import { strikeItem } from './items.ts';
import type { ExplainedCount, Rule } from './rule.ts';

const columns = {
	strikes: { noun: 'strikes', description: 'strikes of the series' },
	boats: { noun: 'boats', description: 'boats of the series' },
	killed: { noun: 'people killed', description: 'people killed in the series' },
};
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as Column[];

const sum = (rows: readonly Strike[], column: Column) =>
	rows.reduce((total, row) => total + row[column], 0);

type Figure = { n: number; of?: number; noun: string; day?: string };

/** A figure with the rows from which it is computed. */
const explain = (rows: readonly Strike[], { n, of, noun, day }: Figure): ExplainedCount => ({
	n,
	beyond: true,
	...(of !== undefined && { of }),
	description: `${formatNumber(n)} ${noun}${day ? ` on ${formatDay(day)}` : ''}, by the US government’s own announcements.`,
	how: 'Summed from the dated strikes, which stand beyond the documents; each row names its own source.',
	groups: [{ title: day ? 'The row' : 'The rows', items: rows.map(strikeItem) }],
});

export const strikeRules: Rule[] = [
	{
		pattern: 'strikes/announcements',
		description: 'rows of the dated series',
		explain: ({ strikes }) => explain(strikes, { n: strikes.length, noun: 'announcements' }),
	},
	...columnNames.map((column): Rule => ({
		pattern: `strikes/${column}`,
		description: columns[column].description,
		explain: ({ strikes }) =>
			explain(strikes, { n: sum(strikes, column), noun: columns[column].noun }),
	})),
	...columnNames.map((column): Rule => ({
		pattern: `strikes/${column}/<day>`,
		description: `${column} of one day`,
		explain: ({ strikes }, [day = '']) => {
			const rows = strikes.filter(({ date }) => date === day);
			const of = sum(strikes, column);
			return explain(rows, { n: sum(rows, column), of, noun: columns[column].noun, day });
		},
	})),
];
