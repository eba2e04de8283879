/** The sentence and the table of the graphic of the people killed in strikes. */
import type { ViewOf } from '#data/schema';
import { formatDay, formatList, formatNumber, plural } from '#data/format';
import { statuses } from '#data/vocabulary';
import type { Table } from '../types.ts';
import { announcedBy, sumOf, type StrikesRows, type TotalsByDocument } from './rows.ts';
import {
	attribution,
	beyondTag,
	highlightedSum,
	keptBy,
	lastDay,
	nounsOf,
	strikesOnBoats,
	usesDates,
} from './text.ts';

export const title = 'People killed';

/** How many people were killed by the view's day, who says so, and the sums of the highlighted days. */
export function describe(rows: StrikesRows, view: ViewOf<'strikes'>): string {
	const sums = sumOf(announcedBy(rows, view));
	const day = lastDay(rows, view);
	const highlighted = highlightedSum(rows, view);
	const people = plural(sums.killed, 'person', 'people');
	const parts = [
		`${people} killed${day ? ` by ${formatDay(day)}` : ''} in ` +
			`${strikesOnBoats(sums)}${attribution(rows, view)}.`,
	];
	if (view.arrange === 'retold' && rows.retold) parts.push(...describeTotals(rows.retold));
	if (highlighted) {
		const days = formatList(highlighted.days.map(formatDay));
		parts.push(
			`${formatNumber(highlighted.killed)} of them on ${days}, in ${strikesOnBoats(highlighted)}.`,
		);
	}
	if (usesDates(rows, view)) parts.push(`${beyondTag(rows)}.`);
	return parts.join(' ');
}

/** A sentence for each total: how many retellings keep it, and what the others do with it. */
function describeTotals(totals: TotalsByDocument): string[] {
	return totals.figures.map(({ n, unit }, i) => {
		const others = statuses
			.filter((status) => status !== 'kept')
			.flatMap((status) => {
				const retellings = totals.documents
					.slice(1)
					.filter(({ figures }) => figures[i]?.status === status);
				return retellings.length ? `, ${status} by ${outletsOf(retellings)}` : [];
			});
		const [noun, nouns] = nounsOf[unit];
		return `The ${plural(n, noun, nouns)}: kept by ${keptBy(totals, i)}${others.join('')}.`;
	});
}

const outletsOf = (documents: TotalsByDocument['documents']): string =>
	documents.length > 4
		? formatNumber(documents.length)
		: formatList(documents.map(({ outlet }) => outlet));

export const table = (rows: StrikesRows): Table => ({
	caption: `Strikes on boats${rows.from.days && `, ${rows.from.days}`}. ${beyondTag(rows)}.`,
	head: ['Date', 'Strikes', 'Boats', 'Killed', 'Waters', 'Announced by', 'Source'],
	body: [
		...rows.announcements.map((row) => ({ ...row, date: formatDay(row.date) })),
		{ ...rows.totals, date: 'Total', waters: '', announced_by: '', source: '' },
	].map(({ date, strikes, boats, killed, waters, announced_by, source }) => [
		date,
		...[strikes, boats, killed].map(formatNumber),
		waters,
		announced_by,
		source,
	]),
});
