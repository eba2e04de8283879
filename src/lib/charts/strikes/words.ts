/** The words beside the dots: whose figures these are, up to which day, and what is lit. */
import type { ViewOf } from '#data/schema';
import {
	formatDayOfYear,
	formatNumber,
	formatShortDay,
	inWords,
	keepNumbers,
	plural,
} from '../../model/format.ts';
import { announcedBy, sumOf, type Counted, type Retold, type StrikesRows } from './rows.ts';

export type Heading = {
	/** How many were killed. */
	figure: string;
	/** What the figure counts, and up to when. */
	total: string;
	/** Strikes, boats, and who says so. */
	counts: string;
	/** What the lit days add up to, in ever fewer words; empty where none is lit. */
	lit: string[];
	key: string;
};

/** Says that the dates are from elsewhere. */
export const beyondTag = ({ documents }: StrikesRows): string =>
	`Dates: beyond the ${inWords(documents)} documents`;

/** The day up to which a view counts; the report's day where the view sets none. */
export const countedTo = (rows: StrikesRows, { until }: ViewOf<'strikes'>): string | undefined =>
	until ?? rows.reported ?? rows.announcements.at(-1)?.date;

const countsAll = (rows: StrikesRows, view: ViewOf<'strikes'>) =>
	announcedBy(rows, view).length === rows.announcements.length;

/** Who says so, after a comma: the totals may be another's than the figures of single days. */
export function attribution(rows: StrikesRows, view: ViewOf<'strikes'>): string {
	const { totals, days } = rows.from;
	const who = view.arrange !== 'calendar' && countsAll(rows, view) ? totals : days;
	return who && `, ${who}`;
}

/** Whether a view rests on the dates of the strikes, and not only on the totals. */
export const usesDates = (rows: StrikesRows, view: ViewOf<'strikes'>): boolean =>
	view.arrange === 'calendar' || litSum(rows, view) !== null || !countsAll(rows, view);

/** What the lit days add up to; null where no lit day has a strike that has arrived. */
export function litSum(rows: StrikesRows, view: ViewOf<'strikes'>) {
	const lit = announcedBy(rows, view).filter(({ date }) => view.light?.includes(date));
	const days = [...new Set(lit.map(({ date }) => date))];
	return days.length ? { days, ...sumOf(lit) } : null;
}

/** How many retellings keep one of the figures: “3 of 4 retellings”. */
export function keptBy({ documents }: Retold, figure: number): string {
	const [, ...retellings] = documents;
	const kept = retellings.filter(({ figures }) => figures[figure]?.status === 'kept').length;
	return `${formatNumber(kept)} of ${plural(retellings.length, 'retelling')}`;
}

/** What is counted, for a number of them: “people killed”, “strikes”, “boats”. */
export const namesOf = {
	killed: ['person killed', 'people killed'],
	strikes: ['strike', 'strikes'],
	boats: ['boat', 'boats'],
} as const satisfies Record<Counted, readonly [string, string]>;

/** The figure of a view and the lines under it, most important first. */
export function heading(rows: StrikesRows, view: ViewOf<'strikes'>): Heading {
	const { killed, strikes, boats } = sumOf(announcedBy(rows, view));
	const day = countedTo(rows, view);
	const lit = litSum(rows, view);
	const when = lit?.days.length === 1 ? formatDayOfYear(lit.days[0] ?? '') : 'the days marked';
	const briefly = lit?.days.length === 1 ? formatShortDay(lit.days[0] ?? '') : when;
	const marked = (day: string) => `${formatNumber(lit?.killed ?? 0)} on ${day}`;
	const kept = view.arrange === 'retold' && rows.retold ? keptBy(rows.retold, 0) : null;
	const litWords = kept
		? [`The figure is kept by ${kept}`, `Kept by ${kept}`]
		: lit
			? [
					...[when, briefly].map(
						(day) =>
							`${marked(day)}: ${plural(lit.strikes, 'strike')}, ${plural(lit.boats, 'boat')}`,
					),
					marked(when),
				]
			: [];
	return {
		figure: formatNumber(killed),
		total: keepNumbers(
			`${killed === 1 ? 'person' : 'people'} killed${day ? ` by ${formatDayOfYear(day)}` : ''}`,
		),
		counts: keepNumbers(
			`in ${plural(strikes, 'strike')} on ${plural(boats, 'boat')}${attribution(rows, view)}`,
		),
		lit: litWords.map(keepNumbers),
		key: 'Each dot is one person',
	};
}
