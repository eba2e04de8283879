/** The words beside the axis. */
import {
	formatDayOfYear,
	formatNumber,
	formatShortDay,
	keepNumbers,
	plural,
} from '../../model/format.ts';
import type { Gap, Happening } from './rows.ts';

export const beyondWords = 'beyond the documents';

/** “3 Nov”; “Apr” where only the month is known. */
export const shortWhen = (when: string): string =>
	when.length === 7 ? formatShortDay(`${when}-01`).replace(/^\d+ /, '') : formatShortDay(when);

/** How far apart the words and the report are: a bound, as only the words’ month is known. */
export const atLeast = 'at least';
export const monthsLong = ({ months }: Gap): string => keepNumbers(plural(months, 'month'));
export const distance = (gap: Gap): string => `At least ${plural(gap.months, 'month')}`;

/** What the distance lies between: the earlier report, which the words answered, and the later one. */
export const toReport = (report: Happening): string =>
	keepNumbers(`from the report they answered to that of ${formatDayOfYear(report.when)}`);

/** How many retellings give the words without their occasion. */
export const unsetWords = ({ unset, retellings }: Gap): string =>
	`${formatNumber(unset)} of ${plural(retellings, 'retelling')} ` +
	`${unset === 1 ? 'gives' : 'give'} the words, not what they answered`;
