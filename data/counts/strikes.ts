/** Counts of the dated strikes. */
import type { Strike } from '#data/schema';
import { formatDay, formatNumber } from '../format.ts';
import { strikeItem } from './items.ts';
import type { Rules } from './rule.ts';

const nouns = {
	announcements: 'announcements',
	strikes: 'strikes',
	boats: 'boats',
	killed: 'people killed',
};
type Column = keyof typeof nouns;

/** The sum of a column; every row is one announcement. */
const sum = (rows: readonly Strike[], column: Column) =>
	rows.reduce((total, row) => total + (column === 'announcements' ? 1 : row[column]), 0);

/** A sum over one day, or over all where the pattern names none. */
const rule = (description: string, column: Column): Rules[string] => ({
	description,
	explain: ({ strikes }, [day]) => {
		const rows = strikes.filter(({ date }) => !day || date === day);
		const n = sum(rows, column);
		return {
			n,
			beyond: true,
			...(day && { of: sum(strikes, column) }),
			description: `${formatNumber(n)} ${nouns[column]}${day ? ` on ${formatDay(day)}` : ''}, by the US government’s own announcements.`,
			how: 'Summed from the dated strikes, which stand beyond the documents; each row names its own source.',
			groups: [{ title: day ? 'The row' : 'The rows', items: rows.map(strikeItem) }],
		};
	},
});

export const strikeRules: Rules = {
	'strikes/announcements': rule('rows of the dated series', 'announcements'),
	'strikes/strikes': rule('strikes of the series', 'strikes'),
	'strikes/boats': rule('boats of the series', 'boats'),
	'strikes/killed': rule('people killed in the series', 'killed'),
	'strikes/strikes/<day>': rule('strikes of one day', 'strikes'),
	'strikes/boats/<day>': rule('boats of one day', 'boats'),
	'strikes/killed/<day>': rule('killed of one day', 'killed'),
};
