/**
 * The timeline: the months one under the other in true proportion, beside them what happened.
 *
 * A month that is all that is known is a full cell, a day is a dot. The months between the words and
 * the report that quotes them fill one by one when a view lights that report; nothing else moves.
 */
import { group, utcMonth } from 'd3';
import { linear } from '../frame/linear.ts';
import type { ViewOf } from '#data/schema';
import { dodge } from '../frame/dodge.ts';
import { frameOf, type Frame } from './frame.ts';
import { gapId, labelsOf, type Label } from './labels.ts';
import { apart, monthsOf, namesOf, type Month, type MonthName } from './months.ts';
import { extent, type Happening, type TimelineRows } from './rows.ts';

/** A dot where `height` is 0, else a cell from `y` down. */
export type Mark = {
	id: string;
	x: number;
	y: number;
	height: number;
	beyond: boolean;
	lit: boolean;
};

export type PlacedLabel = Label & {
	/** The label's top. */
	y: number;
	lit: boolean;
	/** Whether a view speaks of it. */
	main: boolean;
	/** Whether it is there at all: the distance is told only once it is lit. */
	shown: boolean;
};

/** From a mark to the margin of its labels. */
export type Leader = { id: string; path: string; beyond: boolean; lit: boolean };

export type TimelineLayout = {
	frame: Frame;
	height: number;
	year: string;
	months: Month[];
	names: MonthName[];
	marks: Mark[];
	leaders: Leader[];
	labels: PlacedLabel[];
	/** The months that lie between, and whether they are filled. */
	between: Month[];
	isFilled: boolean;
	/** Whether the view singles anything out. */
	isSingling: boolean;
};

type Options = { width: number; view: ViewOf<'timeline'> };

/** One mark a month or a day; of two dots that would meet the later stands beside the first. */
function marksOf(events: Happening[], { y, frame }: { y: (when: Date) => number; frame: Frame }) {
	const { x, width, radius } = frame;
	const lanes = [x + radius + 1, x + width - radius - 1];
	let last = -Infinity;
	let lane = 0;
	return new Map(
		[...group(events, ({ when }) => when)].map(([when]) => {
			const [start, end] = extent(when).map((date) => y(date)) as [number, number];
			const inset = Math.min(apart, (end - start) / 4) / 2;
			if (when.length === 7)
				return [when, { x, y: start + inset, height: end - start - 2 * inset }];
			const at = Math.min(frame.bottom - radius, Math.max(frame.top + radius, (start + end) / 2));
			lane = at - last < 2 * radius + 1 ? 1 - lane : 0;
			last = at;
			return [when, { x: lanes[lane] ?? x, y: at, height: 0 }];
		}),
	);
}

/** Months, marks and labels for one view, in pixels; there may be no event at all. */
export function layout(rows: TimelineRows, { width, view }: Options): TimelineLayout {
	const frame = frameOf(width);
	const events = rows.events.filter(({ main }) => main || frame.wide);
	const gap = events.some(({ id }) => id === rows.gap?.from) ? rows.gap : null;
	const [first, last] = [events[0], events.at(-1)];
	const domain: [Date, Date] | null =
		first && last
			? [utcMonth.floor(extent(first.when)[0]), utcMonth.ceil(extent(last.when)[1])]
			: null;
	const span = linear(domain ? [+domain[0], +domain[1]] : [0, 0], [frame.top, frame.bottom]);
	const y = (when: Date) => span(+when);
	const months = monthsOf({ y, domain, frame });

	const isLit = (id: string) => view.light.length === 0 || view.light.includes(id);
	const isFilled = gap !== null && isLit(gap.to);
	const [from, to] = [gap?.from, gap?.to].map((id) => events.find((event) => event.id === id));
	const between =
		from && to
			? months.filter((month) => {
					const middle = month.y + month.height / 2;
					return middle > y(extent(from.when)[1]) && middle < y(extent(to.when)[0]);
				})
			: [];

	const places = marksOf(events, { y, frame });
	const names = namesOf(months, { frame });
	const labels = labelsOf(
		{ events, gap },
		{ frame, width: width - frame.labels, areMonthsNamed: names.length === months.length },
	);
	const wish = ({ id, height }: Label, i: number) => {
		if (id === gapId) {
			const [start, end] = [between[0], between.at(-1)];
			const middle = start && end ? (start.y + end.y + end.height) / 2 : 0;
			return { y: middle - height / 2, height };
		}
		const event = events.find((other) => other.id === id);
		const place = event && places.get(event.when);
		const before = labels[i - 1];
		const isSecond = before && events.find(({ id }) => id === before.id)?.when === event?.when;
		return {
			y: (place?.y ?? 0) - (place?.height ? 0 : frame.text * 0.6) + (isSecond ? before.height : 0),
			height,
		};
	};
	const tops = dodge(labels.map(wish), { top: 0, bottom: frame.height, gap: frame.gap });
	const placed = labels.map((label, i): PlacedLabel => {
		const isGap = label.id === gapId;
		return {
			...label,
			y: tops[i] ?? 0,
			main: isGap || events.some(({ id, main }) => main && id === label.id),
			lit: isGap ? isFilled : isLit(label.id),
			shown: !isGap || isFilled,
		};
	});
	const groups = [...group(events, ({ when }) => when)].map(([when, those]) => ({
		id: those[0]?.id ?? '',
		place: places.get(when) ?? { x: 0, y: 0, height: 0 },
		beyond: those.every(({ beyond }) => beyond),
		lit: those.some(({ id }) => isLit(id)),
		labels: placed.filter(({ id }) => those.some((event) => event.id === id)),
	}));

	return {
		frame,
		height: frame.height,
		year: first?.when.slice(0, 4) ?? '',
		months,
		names,
		marks: groups.map(({ id, place, beyond, lit, labels }) => ({
			...{ id, ...place, beyond },
			// a day that no step speaks of is a small ring, which need not grow pale
			lit: lit || (place.height === 0 && labels.every(({ main }) => !main)),
		})),
		leaders: groups.map(({ id, place, beyond, lit, labels }) => ({
			...{ id, beyond, lit },
			path: leader(labels, { place, frame }),
		})),
		labels: placed,
		between,
		isFilled,
		isSingling: view.light.length > 0,
	};
}

/** From a mark to a line along the margin of all its labels. */
function leader(
	labels: PlacedLabel[],
	{ place, frame }: { place: Omit<Mark, 'id' | 'beyond' | 'lit'>; frame: Frame },
) {
	const top = (labels[0]?.y ?? 0) + 1;
	const bottom = Math.max(top, ...labels.map(({ y, height }) => y + height - 1));
	const start = place.height ? frame.x + frame.width : place.x + frame.radius;
	const anchor = place.y + Math.min(place.height / 2, frame.text * 0.6);
	const turn = Math.min(bottom, Math.max(top, anchor));
	const elbow = Math.max(start, frame.x + frame.width) + 3;
	return `M${start} ${anchor}H${elbow}L${frame.margin} ${turn}M${frame.margin} ${top}V${bottom}`;
}
