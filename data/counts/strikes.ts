/** Counts of the dated strikes. */
import type { Strike } from '#data/schema';
import { formatDay, formatNumber } from '../format.ts';
import { strikeItem } from './items.ts';
import type { Explain, ExplainedCount, Rules } from './rule.ts';

const nouns = { strikes: 'strikes', boats: 'boats', killed: 'people killed' };
type Column = keyof typeof nouns;

const sum = (rows: readonly Strike[], column: Column) =>
	rows.reduce((total, row) => total + row[column], 0);

type Figure = {
	n: number;
	of?: number | undefined;
	noun: string;
	day?: string | undefined;
};

/** A figure with the rows from which it is computed. */
const explain = (rows: readonly Strike[], { n, of, noun, day }: Figure): ExplainedCount => ({
	n,
	beyond: true,
	...(of !== undefined && { of }),
	description: `${formatNumber(n)} ${noun}${day ? ` on ${formatDay(day)}` : ''}, by the US government’s own announcements.`,
	how: 'Summed from the dated strikes, which stand beyond the documents; each row names its own source.',
	groups: [{ title: day ? 'The row' : 'The rows', items: rows.map(strikeItem) }],
});

/** A column’s sum, over one day or all. */
const ofColumn =
	(column: Column): Explain =>
	({ strikes }, [day]) => {
		const rows = strikes.filter(({ date }) => !day || date === day);
		const of = day ? sum(strikes, column) : undefined;
		return explain(rows, { n: sum(rows, column), of, noun: nouns[column], day });
	};

export const strikeRules: Rules = {
	'strikes/announcements': {
		description: 'rows of the dated series',
		explain: ({ strikes }) => explain(strikes, { n: strikes.length, noun: 'announcements' }),
	},
	'strikes/strikes': { description: 'strikes of the series', explain: ofColumn('strikes') },
	'strikes/boats': { description: 'boats of the series', explain: ofColumn('boats') },
	'strikes/killed': { description: 'people killed in the series', explain: ofColumn('killed') },
	'strikes/strikes/<day>': { description: 'strikes of one day', explain: ofColumn('strikes') },
	'strikes/boats/<day>': { description: 'boats of one day', explain: ofColumn('boats') },
	'strikes/killed/<day>': { description: 'killed of one day', explain: ofColumn('killed') },
};
