/**
 * Where everything goes in the graphic of the people killed.
 *
 * The frame depends on the width alone. A view moves the dots, and says which have arrived, which
 * days are lit and what the words beside them say.
 */
import { rollup, sum } from 'd3';
import type { ViewOf } from '#data/schema';
import { formatNumber } from '../../model/format.ts';
import { frameOf, type Frame } from './frame.ts';
import { placeLines, type PlacedLine } from './lines.ts';
import { placePeople, type PlacedPeople } from './people.ts';
import type { StrikesRows } from './rows.ts';
import { placeWeeks, type PlacedWeeks } from './weeks.ts';
import { dotsOf, placeRetold, type PlacedRetold } from './retold.ts';
import { beyondTag, heading, usesDates } from './words.ts';

export type StrikesLayout = PlacedPeople &
	PlacedWeeks & {
		width: number;
		height: number;
		/** Sizes in the calendar: of the days' dates, of the words beside it, and of its figures. */
		small: number;
		note: number;
		medium: number;
		/** The space inside a cell. */
		inset: number;
		figure: { text: string; size: number; x: number; y: number };
		lines: PlacedLine[];
		/** Whether the calendar is shown, or the block. */
		isCalendar: boolean;
		/** Says that dates are from elsewhere; shown whenever the view makes use of one. */
		tag: { text: string; x: number; y: number; shown: boolean };
		weekdayY: number;
		/** The documents' rows, and their sizes. */
		retold: PlacedRetold | null;
		rowSizes: Frame['retold'];
	};

type Options = { width: number; view: ViewOf<'strikes'> };

/** Dots, words and calendar for one view, in pixels; there may be no announcement at all. */
export function layout(rows: StrikesRows, { width, view }: Options): StrikesLayout {
	const killedOn = rollup(
		rows.announcements,
		(day) => sum(day, ({ killed }) => killed),
		({ date }) => date,
	);
	const frame = frameOf(width, { digits: formatNumber(rows.totals.killed).length });
	const weeks = placeWeeks(killedOn, {
		frame,
		state: (day) => {
			const ahead = view.until !== undefined && day > view.until;
			const named = view.light?.includes(day) ?? false;
			return { ahead, lit: named || !view.light?.length, marked: named && !ahead };
		},
	});
	const isRetold = view.arrange === 'retold';
	const retold = placeRetold(rows, { frame, shown: isRetold });
	const dots = dotsOf(rows.totals.killed, frame);
	const beside = {
		radius: dots.radius,
		at: (i: number) => ({
			x: frame.retold.x + dots.at(i).x,
			y: frame.retold.y + (retold?.documents[0]?.y ?? 0) + dots.at(i).y,
		}),
	};
	return {
		width,
		height: frame.height,
		small: frame.small,
		note: frame.note,
		medium: frame.medium,
		inset: frame.inset,
		figure: { ...frame.figure, text: heading(rows, view).figure },
		lines: placeLines(rows, { frame, view }),
		isCalendar: view.arrange === 'calendar',
		tag: { text: beyondTag(rows), x: weeks.box.x, y: frame.tagY, shown: usesDates(rows, view) },
		weekdayY: frame.weekdayY,
		...weeks,
		...placePeople(killedOn, { frame, weeks, arrange: view.arrange, beside }),
		retold,
		rowSizes: frame.retold,
	};
}
