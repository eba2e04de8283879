/** The wordings of the labels. */
import { formatNumber, formatShortDay, plural } from '#data/format';
import { formatDayOfYear, keepNumbers } from '../../model/format.ts';
import type { Gap, TimelineRow } from './rows.ts';

export const beyondWords = 'beyond the documents';

export const shortWhen = (when: string): string =>
	when.length === 7 ? formatShortDay(`${when}-01`).replace(/^\d+ /, '') : formatShortDay(when);

/** The length of the gap: a lower bound, as only the month of the quoted words is known. */
export const atLeast = 'at least';
export const monthsLong = ({ months }: Gap): string => keepNumbers(plural(months, 'month'));

export const toReport = (report: TimelineRow): string =>
	keepNumbers(`from the report they answered to that of ${formatDayOfYear(report.when)}`);

/** How many retellings give the quoted words and leave out what they answered. */
export const withoutOccasionWords = ({ withoutOccasion, retellings }: Gap): string =>
	`${formatNumber(withoutOccasion)} of ${plural(retellings, 'retelling')} ` +
	`${withoutOccasion === 1 ? 'gives' : 'give'} the words, not what they answered`;
