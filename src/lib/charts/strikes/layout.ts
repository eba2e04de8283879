/**
 * Layout of the people killed in strikes. The frame depends on the width alone. A view sets the positions
 * of the dots, the last day, the highlighted days and the text.
 */
import { rollup, sum } from 'd3';
import { formatNumber } from '#data/format';
import type { LayoutOptions } from '../types.ts';
import { placeCalendar } from './calendar.ts';
import { dotGrid, placeDocumentRows } from './document-rows.ts';
import { frameOf } from './frame.ts';
import { placeLines } from './lines.ts';
import { placePeople } from './people.ts';
import type { StrikesRows } from './rows.ts';
import { beyondTag, heading, usesDates } from './text.ts';

export function layout(rows: StrikesRows, { width, view }: LayoutOptions<'strikes'>) {
	const killedOn = rollup(
		rows.announcements,
		(day) => sum(day, ({ killed }) => killed),
		({ date }) => date,
	);
	const frame = frameOf(width, formatNumber(rows.totals.killed).length);
	const calendar = placeCalendar(killedOn, {
		frame,
		state: (day) => {
			const isAhead = view.until !== undefined && day > view.until;
			const isNamed = view.light?.includes(day) ?? false;
			return { isAhead, highlighted: isNamed || !view.light?.length, marked: isNamed && !isAhead };
		},
	});
	const documents = placeDocumentRows(rows, { frame, shown: view.arrange === 'retold' });
	const grid = dotGrid(rows.totals.killed, frame);
	const beside = {
		...grid,
		x: frame.documents.x + grid.x,
		y: frame.documents.y + (documents?.rows[0]?.y ?? 0),
	};
	return {
		frame,
		figure: { ...frame.figure, text: heading(rows, view).figure },
		lines: placeLines(rows, { frame, view }),
		isCalendar: view.arrange === 'calendar',
		/** Says that dates are from elsewhere; shown where the view uses one. */
		tag: { text: beyondTag(rows), x: calendar.box.x, y: frame.tagY, shown: usesDates(rows, view) },
		...calendar,
		...placePeople(killedOn, { frame, calendar, arrange: view.arrange, beside }),
		documents,
	};
}
