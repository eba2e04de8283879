/** Words for the graphic of the people killed in strikes. */
import type { ViewOf } from '#data/schema';
import { formatDay, formatList, formatNumber, plural } from '../../model/format.ts';
import { statuses } from '../../model/vocabulary.ts';
import type { Table } from '../types.ts';
import { announcedBy, sumOf, type Retelling, type Retold, type StrikesRows } from './rows.ts';
import { attribution, beyondTag, countedTo, keptBy, litSum, namesOf, usesDates } from './words.ts';

/** How many people were killed by the view's day, who says so, and what the lit days add up to. */
export function describe(rows: StrikesRows, view: ViewOf<'strikes'>): string {
	const { killed, strikes, boats } = sumOf(announcedBy(rows, view));
	const day = countedTo(rows, view);
	const lit = litSum(rows, view);
	const parts = [
		`${plural(killed, 'person', 'people')} killed${day ? ` by ${formatDay(day)}` : ''} in ` +
			`${plural(strikes, 'strike')} on ${plural(boats, 'boat')}${attribution(rows, view)}.`,
	];
	if (view.arrange === 'retold' && rows.retold) parts.push(...travelled(rows.retold));
	if (lit) {
		parts.push(
			`${formatNumber(lit.killed)} of them on ${formatList(lit.days.map(formatDay))}, in ` +
				`${plural(lit.strikes, 'strike')} on ${plural(lit.boats, 'boat')}.`,
		);
	}
	if (usesDates(rows, view)) parts.push(`${beyondTag(rows)}.`);
	return parts.join(' ');
}

/** A sentence a figure: by how many retellings it is kept, and what became of it in the others. */
function travelled({ figures, documents }: Retold): string[] {
	const [, ...retellings] = documents;
	return figures.map(({ n, is }, i) => {
		const others = statuses
			.filter((status) => status !== 'kept')
			.flatMap((status) => {
				const those = retellings.filter(({ figures }) => figures[i]?.status === status);
				return those.length ? `${status} by ${byName(those)}` : [];
			});
		const [one, many] = namesOf[is];
		return `The ${plural(n, one, many)}: kept by ${keptBy({ figures, documents }, i)}${others.map((other) => `, ${other}`).join('')}.`;
	});
}

/** The outlets, or only how many where they are many. */
const byName = (those: Retelling[]): string =>
	those.length > 4 ? formatNumber(those.length) : formatList(those.map(({ outlet }) => outlet));

/** A row an announcement. */
export const table = (rows: StrikesRows): Table => ({
	caption: `Strikes on boats${rows.from.days && `, ${rows.from.days}`}. ${beyondTag(rows)}.`,
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
