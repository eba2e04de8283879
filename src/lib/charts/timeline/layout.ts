/**
 * The timeline: a vertical axis in true proportion, its labels dodged and tied to their marks.
 *
 * A month that is all that is known is a stroke as long as the month, a day is a dot. A view only
 * lights: it moves nothing.
 */
import { utcMonth } from 'd3';
import { linear } from '../frame/linear.ts';
import type { ViewOf } from '#data/schema';
import { dodge } from '../frame/dodge.ts';
import { frameOf, type Frame } from './frame.ts';
import { dateWidth, gapId, labelsOf, type Label } from './labels.ts';
import { extent, type Happening, type TimelineRows } from './rows.ts';
import { shortWhen } from './words.ts';

/** A dot where `length` is 0, else a stroke from `y` downwards. */
type Place = { x: number; y: number; length: number };

/** One mark for all events of one month that have the same standing. */
export type Mark = Place & { id: string; beyond: boolean; lit: boolean };

export type PlacedLabel = Label & {
	/** The label's top. */
	y: number;
	beyond: boolean;
	lit: boolean;
	leader: string;
};

export type TimelineLayout = {
	frame: Frame;
	width: number;
	height: number;
	axis: { x: number; y1: number; y2: number };
	year: string;
	ticks: { id: string; text: string; y: number }[];
	marks: Mark[];
	/** Where the labels' dates and words begin. */
	dateX: number;
	textX: number;
	labels: PlacedLabel[];
	/** The stretch of the axis from the words to the report; lit with the report. */
	gap: { y1: number; y2: number; lit: boolean } | null;
	/** Whether the view singles anything out. */
	isSingling: boolean;
};

type Options = { width: number; view: ViewOf<'timeline'> };

/** `y` places a day; `domain` is what the axis spans, where there is any event. */
type Axis = { y: (when: Date) => number; domain: [Date, Date] | null; frame: Frame };

/** Months between ticks, so that their names do not touch. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120];

function ticksOf({ y, domain, frame }: Axis): TimelineLayout['ticks'] {
	if (!domain) return [];
	const [start, end] = domain;
	const months = utcMonth.range(start, end);
	const pitch = (y(end) - y(start)) / Math.max(1, months.length);
	const step = steps.find((n) => n * pitch >= frame.small * 1.25) ?? 240;
	return months
		.filter((_, i) => i % step === 0)
		.map((month) => {
			const day = month.toISOString().slice(0, 10);
			const isNewYear = month > start && month.getUTCMonth() === 0;
			return {
				id: day,
				text: isNewYear ? day.slice(0, 4) : shortWhen(day.slice(0, 7)),
				y: y(month),
			};
		});
}

/** One place an event; of two dots that would meet the later steps aside. */
function placesOf(events: Happening[], { y, frame }: Pick<Axis, 'y' | 'frame'>): Place[] {
	const ends: number[] = [];
	return events.map(({ when }) => {
		const [start, end] = extent(when).map((date) => y(date)) as [number, number];
		if (when.length === 7) return { x: frame.axis, y: start + 1, length: end - start - 2 };
		const at = (start + end) / 2;
		const free = ends.findIndex((last) => last <= at - frame.radius);
		const lane = Math.min(1, free < 0 ? ends.length : free);
		ends[lane] = at + frame.radius + 1;
		return { x: frame.axis + lane * frame.aside, y: at, length: 0 };
	});
}

/** Axis, marks and labels for one view, in pixels; there may be no event at all. */
export function layout(rows: TimelineRows, { width, view }: Options): TimelineLayout {
	const frame = frameOf(width);
	const { events, gap } = rows;
	const [first, last] = [events[0], events.at(-1)];
	const axis = { x: frame.axis, y1: frame.top, y2: frame.bottom };
	const domain: Axis['domain'] =
		first && last
			? [utcMonth.floor(extent(first.when)[0]), utcMonth.ceil(extent(last.when)[1])]
			: null;
	const span = linear(domain ? [+domain[0], +domain[1]] : [0, 0], [axis.y1, axis.y2]);
	const y = (when: Date) => span(+when);

	const places = placesOf(events, { y, frame });
	const placeOf = new Map(events.map(({ id }, i) => [id, places[i]]));
	const isLit = (id: string) => view.light.length === 0 || view.light.includes(id);
	const from = gap && placeOf.get(gap.from);
	const to = gap && placeOf.get(gap.to);
	const stretch = from && to ? { y1: from.y + from.length, y2: to.y, lit: isLit(gap.to) } : null;

	const dateX = frame.labels;
	const textX = dateX + dateWidth(rows, frame) + frame.space;
	const labels = labelsOf(rows, { frame, width: width - textX });
	const anchors = labels.map(({ id }) => {
		const place = placeOf.get(id);
		if (!place) return { x: frame.axis, y: stretch ? (stretch.y1 + stretch.y2) / 2 : 0 };
		const when = events.find((event) => event.id === id)?.when;
		const sharing = events.filter((event) => event.when === when);
		const share = (sharing.findIndex((event) => event.id === id) + 0.5) / sharing.length;
		return { x: place.x, y: place.y + share * place.length };
	});
	const middle = frame.text * 0.62;
	const tops = dodge(
		labels.map(({ height, id }, i) => ({
			y: (anchors[i]?.y ?? 0) - (id === gapId ? height / 2 : middle),
			height,
		})),
		{ top: 0, bottom: frame.height, gap: frame.gap },
	);

	return {
		frame,
		width,
		height: frame.height,
		axis,
		year: first?.when.slice(0, 4) ?? '',
		ticks: ticksOf({ y, domain, frame }),
		marks: events.flatMap(({ id, when, beyond }, i): Mark[] => {
			const isTwin = (other: Happening) => other.when === when && other.beyond === beyond;
			const place = places[i];
			const isDrawn = place && (place.length === 0 || events.find(isTwin)?.id === id);
			const twins = place?.length ? events.filter(isTwin) : [{ id }];
			return isDrawn ? [{ ...place, id, beyond, lit: twins.some((twin) => isLit(twin.id)) }] : [];
		}),
		dateX,
		textX,
		labels: labels.map((label, i): PlacedLabel => {
			const top = tops[i] ?? 0;
			const anchor = anchors[i] ?? { x: 0, y: 0 };
			const isGap = label.id === gapId;
			const turn = top + (isGap ? frame.large : frame.text) * 0.62;
			return {
				...label,
				y: top,
				beyond: events.some(({ id, beyond }) => beyond && id === label.id),
				lit: isGap ? (stretch?.lit ?? false) : isLit(label.id),
				leader: `M${anchor.x} ${anchor.y}L${frame.elbow} ${turn}H${(isGap ? textX : dateX) - 5}`,
			};
		}),
		gap: stretch,
		isSingling: view.light.length > 0,
	};
}
