/**
 * Layout of the timeline: a vertical axis of months, with labels beside it. An event is a dot, or a full
 * cell where only its month is known. The months of the gap fill one by one when a view highlights the
 * report at its end; nothing else moves.
 */
import { group, scaleUtc, utcMonth } from 'd3';
import { dodge } from '../frame/dodge.ts';
import type { LayoutOptions } from '../types.ts';
import { frameOf, type Frame } from './frame.ts';
import { gapId, labelsOf, type Label } from './labels.ts';
import { cellOf, monthNames, monthsOf } from './months.ts';
import { extentOf, type TimelineRow, type TimelineRows } from './rows.ts';

/** A dot where `height` is 0, else a cell from `y` down. */
type Mark = { x: number; y: number; height: number };

/** A mark for each month or day; where two dots would overlap, the later is set beside the first. */
function placeMarks(
	events: TimelineRow[],
	{ y, frame }: { y: (when: Date) => number; frame: Frame },
) {
	const { x, width, radius, top, bottom } = frame;
	const lanes = [x + radius + 1, x + width - radius - 1] as const;
	let lastY = -Infinity;
	let lane: 0 | 1 = 0;
	const times = [...new Set(events.map(({ when }) => when))];
	return new Map(
		times.map((when): [string, Mark] => {
			const [start, end] = extentOf(when).map(y) as [number, number];
			if (when.length === 7) return [when, { x, ...cellOf(start, end) }];
			const middle = Math.min(bottom - radius, Math.max(top + radius, (start + end) / 2));
			lane = middle - lastY < 2 * radius + 1 && lane === 0 ? 1 : 0;
			lastY = middle;
			return [when, { x: lanes[lane], y: middle, height: 0 }];
		}),
	);
}

export function layout(rows: TimelineRows, { width, view }: LayoutOptions<'timeline'>) {
	const frame = frameOf(width);
	const events = rows.events.filter(({ main }) => main || frame.wide);
	const eventOf = (id: string | undefined) => events.find((event) => event.id === id);
	const [first, last] = [events[0], events.at(-1)];
	const domain =
		first && last
			? [utcMonth.floor(extentOf(first.when)[0]), utcMonth.ceil(extentOf(last.when)[1])]
			: [];
	const y = scaleUtc(domain, [frame.top, frame.bottom]);
	const months = monthsOf(y, domain);
	const names = monthNames(months, frame.monthSize);

	const isHighlighted = (id: string) => view.light.length === 0 || view.light.includes(id);
	const gap = eventOf(rows.gap?.from) ? rows.gap : null;
	const isFilled = gap !== null && isHighlighted(gap.to);
	const [from, to] = [eventOf(gap?.from), eventOf(gap?.to)];
	const gapMonths = months.filter(({ y: top, height }) => {
		const middle = top + height / 2;
		return from && to && middle > y(extentOf(from.when)[1]) && middle < y(extentOf(to.when)[0]);
	});

	const marks = placeMarks(events, { y, frame });
	const labels = labelsOf(
		{ events, gap },
		{ frame, width: width - frame.labelX, areMonthsNamed: names.length === months.length },
	);
	/** Where the top of a label is in front of its mark; that of the gap is at the middle of its months. */
	const preferredY = ({ id, height }: Label, i: number) => {
		if (id === gapId) {
			const [start, end] = [gapMonths[0], gapMonths.at(-1)];
			return (start && end ? (start.y + end.y + end.height) / 2 : 0) - height / 2;
		}
		const { when } = eventOf(id)!;
		const mark = marks.get(when)!;
		const before = labels[i - 1];
		const isSecond = before && eventOf(before.id)?.when === when;
		return mark.y - (mark.height ? 0 : frame.labelSize * 0.6) + (isSecond ? before.height : 0);
	};
	const tops = dodge(
		labels.map((label, i) => ({ y: preferredY(label, i), height: label.height })),
		{ top: 0, bottom: frame.height, gap: frame.labelGap },
	);
	const placedLabels = labels.map((label, i) => {
		const isGap = label.id === gapId;
		return {
			...label,
			y: tops[i] ?? 0,
			highlighted: isGap ? isFilled : isHighlighted(label.id),
			/** The gap's label is shown only while the gap is highlighted. */
			shown: !isGap || isFilled,
		};
	});
	const placedMarks = [...group(events, ({ when }) => when)].map(([when, group]) => {
		const mark = marks.get(when)!;
		const ids = group.map(({ id }) => id);
		const highlighted = ids.some(isHighlighted);
		const beside = placedLabels.filter(({ id }) => ids.includes(id));
		return {
			id: ids[0]!,
			...mark,
			beyond: group.every(({ beyond }) => beyond),
			highlighted,
			// a day that no step speaks of is a small ring, which need not be dimmed
			dimmed: !highlighted && (mark.height > 0 || group.some(({ main }) => main)),
			leader: leader(beside, { mark, frame }),
		};
	});
	return {
		frame,
		year: first?.when.slice(0, 4) ?? '',
		months,
		names,
		marks: placedMarks,
		labels: placedLabels,
		gapMonths,
		isFilled,
		isHighlighting: view.light.length > 0,
	};
}

/** A line from a mark to a vertical line beside all its labels. */
function leader(
	labels: { y: number; height: number }[],
	{ mark, frame }: { mark: Mark; frame: Frame },
) {
	const top = (labels[0]?.y ?? 0) + 1;
	const bottom = Math.max(top, ...labels.map(({ y, height }) => y + height - 1));
	const start = mark.height ? frame.x + frame.width : mark.x + frame.radius;
	const anchor = mark.y + Math.min(mark.height / 2, frame.labelSize * 0.6);
	const turn = Math.min(bottom, Math.max(top, anchor));
	const elbow = Math.max(start, frame.x + frame.width) + 3;
	return `M${start} ${anchor}H${elbow}L${frame.leaderX} ${turn}M${frame.leaderX} ${top}V${bottom}`;
}
