/** The text beside the dots: whose figures these are, up to which day, and what is highlighted. */
import type { ViewOf } from '#data/schema';
import { formatNumber, formatShortDay, plural } from '#data/format';
import { formatDayOfYear, inWords, keepNumbers } from '../../model/format.ts';
import {
	announcedBy,
	sumOf,
	type StrikesRows,
	type TotalsByDocument,
	type Totals,
	type Unit,
} from './rows.ts';

type View = ViewOf<'strikes'>;

export const nounsOf = {
	killed: ['person killed', 'people killed'],
	strikes: ['strike', 'strikes'],
	boats: ['boat', 'boats'],
} as const satisfies Record<Unit, readonly [string, string]>;

export const strikesOnBoats = ({ strikes, boats }: Totals): string =>
	`${plural(strikes, 'strike')} on ${plural(boats, 'boat')}`;

/** Says that the dates are from elsewhere. */
export const beyondTag = ({ documents }: StrikesRows): string =>
	`Dates: beyond the ${inWords(documents)} documents`;

/** The day up to which a view counts; the report's day where the view sets none. */
export const lastDay = (rows: StrikesRows, { until }: View): string | undefined =>
	until ?? rows.reported ?? rows.announcements.at(-1)?.date;

const countsAll = (rows: StrikesRows, view: View) =>
	announcedBy(rows, view).length === rows.announcements.length;

/** Who gives the figures, after a comma; the source of the totals may be another than that of the days. */
export function attribution(rows: StrikesRows, view: View): string {
	const { totals, days } = rows.from;
	const source = view.arrange !== 'calendar' && countsAll(rows, view) ? totals : days;
	return source && `, ${source}`;
}

/** Whether a view uses the dates of the strikes, and not only the totals. */
export const usesDates = (rows: StrikesRows, view: View): boolean =>
	view.arrange === 'calendar' || highlightedSum(rows, view) !== null || !countsAll(rows, view);

/** The sums of the highlighted days; null where none of them has a strike up to the view's last day. */
export function highlightedSum(rows: StrikesRows, view: View) {
	const highlighted = announcedBy(rows, view).filter(({ date }) => view.light?.includes(date));
	const days = [...new Set(highlighted.map(({ date }) => date))];
	return days.length ? { days, ...sumOf(highlighted) } : null;
}

/** How many retellings keep one of the figures: “3 of 4 retellings”. */
export function keptBy({ documents }: TotalsByDocument, figure: number): string {
	const retellings = documents.slice(1);
	const kept = retellings.filter(({ figures }) => figures[figure]?.status === 'kept').length;
	return `${formatNumber(kept)} of ${plural(retellings.length, 'retelling')}`;
}

/** What a view highlights, in ever fewer words; empty where it highlights nothing. */
function highlightsOf(rows: StrikesRows, view: View): string[] {
	if (view.arrange === 'retold' && rows.retold) {
		const kept = keptBy(rows.retold, 0);
		return [`The figure is kept by ${kept}`, `Kept by ${kept}`];
	}
	const sums = highlightedSum(rows, view);
	if (!sums) return [];
	const [day] = sums.days.length === 1 ? sums.days : [];
	const killed = formatNumber(sums.killed);
	const long = `${killed} on ${day ? formatDayOfYear(day) : 'the days marked'}`;
	const short = `${killed} on ${day ? formatShortDay(day) : 'the days marked'}`;
	const counts = `${plural(sums.strikes, 'strike')}, ${plural(sums.boats, 'boat')}`;
	return [`${long}: ${counts}`, `${short}: ${counts}`, long];
}

export function heading(rows: StrikesRows, view: View) {
	const sums = sumOf(announcedBy(rows, view));
	const day = lastDay(rows, view);
	const people = sums.killed === 1 ? 'person' : 'people';
	return {
		figure: formatNumber(sums.killed),
		total: keepNumbers(`${people} killed${day ? ` by ${formatDayOfYear(day)}` : ''}`),
		counts: keepNumbers(`in ${strikesOnBoats(sums)}${attribution(rows, view)}`),
		highlights: highlightsOf(rows, view).map(keepNumbers),
		key: 'Each dot is one person',
	};
}
