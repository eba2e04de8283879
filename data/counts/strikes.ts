/** Counts of the dated strikes. */
import type { Strike } from '#data/schema';
import { formatDay, formatNumber } from '../format.ts';
import { strikeItem } from './items.ts';
import type { Explain, Rules } from './rule.ts';

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

/** Sums a column over one day, or over all where the pattern names none. */
const explain =
	(column: Column): Explain =>
	({ strikes }, [day]) => {
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
	};

export const strikeRules: Rules = {
	'strikes/announcements': {
		description: 'rows of the dated series',
		explain: explain('announcements'),
	},
	'strikes/strikes': { description: 'strikes of the series', explain: explain('strikes') },
	'strikes/boats': { description: 'boats of the series', explain: explain('boats') },
	'strikes/killed': { description: 'people killed in the series', explain: explain('killed') },
	'strikes/strikes/<day>': { description: 'strikes of one day', explain: explain('strikes') },
	'strikes/boats/<day>': { description: 'boats of one day', explain: explain('boats') },
	'strikes/killed/<day>': { description: 'killed of one day', explain: explain('killed') },
};
