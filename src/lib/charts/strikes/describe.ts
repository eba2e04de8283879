/** Words for the graphic of the people killed in strikes. */
import type { ViewOf } from '#data/schema';
import { formatDay, formatList, formatNumber, plural } from '../../model/format.ts';
import type { Table } from '../types.ts';
import { announcedBy, sumOf, type StrikesRows } from './rows.ts';
import { attribution, beyondTag, countedTo, litSum, usesDates } from './words.ts';

/** How many people were killed by the view's day, who says so, and what the lit days add up to. */
export function describe(rows: StrikesRows, view: ViewOf<'strikes'>): string {
	const { killed, strikes, boats } = sumOf(announcedBy(rows, view));
	const day = countedTo(rows, view);
	const lit = litSum(rows, view);
	const parts = [
		`${plural(killed, 'person', 'people')} killed${day ? ` by ${formatDay(day)}` : ''} in ` +
			`${plural(strikes, 'US strike')} on ${plural(boats, 'boat')}, ${attribution(rows, view)}.`,
	];
	if (lit) {
		parts.push(
			`${formatNumber(lit.killed)} of them on ${formatList(lit.days.map(formatDay))}, in ` +
				`${plural(lit.strikes, 'strike')} on ${plural(lit.boats, 'boat')}.`,
		);
	}
	if (usesDates(rows, view)) parts.push(`${beyondTag(rows)}.`);
	return parts.join(' ');
}

/** A row an announcement. */
export const table = (rows: StrikesRows): Table => ({
	caption: `US strikes on boats, as announced by the US government. ${beyondTag(rows)}.`,
	head: ['Date', 'Strikes', 'Boats', 'Killed', 'Waters', 'Announced by', 'Source'],
	body: [
		...rows.announcements.map((row) => [
			formatDay(row.date),
			formatNumber(row.strikes),
			formatNumber(row.boats),
			formatNumber(row.killed),
			row.waters,
			row.announcedBy,
			row.source,
		]),
		[
			'Total',
			formatNumber(rows.totals.strikes),
			formatNumber(rows.totals.boats),
			formatNumber(rows.totals.killed),
			'',
			'',
			'',
		],
	],
});
