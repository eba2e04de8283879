/**
 * Layout of the scatter plot: each retelling by how much of its wording is the original's and by how
 * many of the original's claims it kept whole.
 */
import { max, nice, range, sort, ticks } from 'd3';
import { formatNumber } from '#data/format';
import { formatShare } from '../../model/format.ts';
import { linear } from '../frame/linear.ts';
import { fitting, textWidth } from '../frame/type.ts';
import { wideFrom, type Point } from '../types.ts';
import type { ReuseDocument, TextReuseRows } from './rows.ts';

type Bounds = { left: number; right: number; top: number; bottom: number };

/** Shifts of a label above or below its mark, nearest first, in pixels. */
const shifts = range(0, 45, 5).flatMap((by) => (by ? [-by, by] : [0]));

const size = { name: 13, note: 11.5 };
/** Half the width of a mark's cross. */
const arm = 8;
/** The baselines of a label's lines, from its top. */
const baseline = { name: 12, note: 27 };

/** So many retellings at most have numbers and a list where their names have no room beside the marks. */
const maxListed = 8;

type Plotted = ReuseDocument & Point;

/** The words beside a mark: a name, and below it a note, which may be empty. */
type Words = { name: string; note: string };

export function scatter({ documents, claims }: TextReuseRows, { width }: { width: number }) {
	const wide = width >= wideFrom;
	const height = wide ? Math.min(440, width * 0.5) : width * 0.85;
	const plot = { left: 42, right: width - 14, top: 34, bottom: height - 44 };
	const keptShare = ({ kept }: { kept: number }) => (claims ? kept / claims : 0);
	const copiedDomain = nice(0, Math.max(0.1, max(documents, ({ copied }) => copied) ?? 0), 4);
	const keptDomain = nice(0, Math.max(0.1, max(documents, keptShare) ?? 0), 4);
	const x = linear(copiedDomain, [plot.left, plot.right]);
	const y = linear(keptDomain, [plot.bottom, plot.top]);
	// from the left, where an edge leaves a label the fewest places
	const points = sort(documents, ({ copied }) => copied).map((document) => ({
		...document,
		x: x(document.copied),
		y: y(keptShare(document)),
	}));
	const within = { left: plot.left + 2, right: width, top: plot.top - 8, bottom: plot.bottom };
	const named = placeLabels(points, { within, wordsOf });
	const isListed = points.length <= maxListed && named.some(({ name }) => !name);
	const numberOf = ({ id }: Plotted) => `${documents.findIndex((one) => one.id === id) + 1}`;
	const numbered = (point: Plotted) => ({ name: numberOf(point), note: '' });
	const list = isListed ? placeList(documents, { width, top: height + 12 }) : [];
	return {
		width,
		height: (list.at(-1)?.bottom ?? height - 4) + 4,
		size,
		arm,
		marks: isListed ? placeLabels(points, { within, wordsOf: numbered }) : named,
		/** What the numbers beside the marks stand for; empty where names stand there. */
		list,
		grid: [
			...ticks(...copiedDomain, 4).map((tick) => ({
				line: `M${x(tick)} ${plot.top}V${plot.bottom}`,
				label: { text: formatShare(tick), x: x(tick), y: plot.bottom + 17 },
				anchor: 'middle' as const,
			})),
			...ticks(...keptDomain, 4).map((tick) => ({
				line: `M${plot.left} ${y(tick)}H${plot.right}`,
				label: { text: formatShare(tick), x: plot.left - 7, y: y(tick) + 4 },
				anchor: 'end' as const,
			})),
		],
		axisTitles: [
			{ text: 'Share of the claims kept whole', x: 0, y: 13 },
			{
				text: fitting(
					[
						'Share of its runs of five words that the original has',
						'Share of its runs that the original has',
					],
					{ width, size: size.note, face: 'ours' },
				),
				x: wide ? plot.left : 0,
				y: height - 6,
			},
		],
	};
}

const wordsOf = ({ outlet, copied, kept }: ReuseDocument): Words => ({
	name: outlet,
	note: `${formatShare(copied)} shared, ${formatNumber(kept)} kept`,
});

const widthOf = ({ name, note }: Words) => ({
	name: textWidth(name, { size: size.name, face: 'strong' }),
	note: textWidth(note, { size: size.note, face: 'ours' }),
});

/** The marks with their labels; a label is null where every place for it is taken. */
function placeLabels(
	points: Plotted[],
	{ within, wordsOf }: { within: Bounds; wordsOf: (point: Plotted) => Words },
) {
	const occupied: Bounds[] = points.map(({ x, y }) => {
		return { left: x - arm, right: x + arm, top: y - arm, bottom: y + arm };
	});
	return points.map((point) => {
		const words = wordsOf(point);
		const { name, note } = widthOf(words);
		const height = words.note ? 31 : 16;
		const label = freePlace(point, { width: Math.max(name, note), height, occupied, within });
		if (label) occupied.push(label);
		const at = (text: string, y: number) =>
			label && text ? { text, x: label.left, y: label.top + y } : null;
		const { id, x, y } = point;
		return { id, x, y, name: at(words.name, baseline.name), note: at(words.note, baseline.note) };
	});
}

/** A list of what numbers stand for: an entry a line, or two where a note does not fit beside a name. */
function placeList(documents: ReuseDocument[], { width, top }: { width: number; top: number }) {
	const [left, gap] = [18, 7];
	const widths = documents.map((document) => widthOf(wordsOf(document)));
	const noteX = left + (max(widths, ({ name }) => name) ?? 0) + gap;
	const isBeside = widths.every(({ note }) => noteX + note <= width);
	const pitch = isBeside ? 19 : 36;
	return documents.map((document, i) => {
		const y = top + i * pitch;
		const { name, note } = wordsOf(document);
		return {
			number: { text: `${i + 1}`, x: 0, y: y + baseline.name },
			name: { text: name, x: left, y: y + baseline.name },
			note: isBeside
				? { text: note, x: noteX, y: y + baseline.name }
				: { text: note, x: left, y: y + baseline.note },
			bottom: y + pitch,
		};
	});
}

const overlap = (a: Bounds, b: Bounds) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

type LabelOptions = { width: number; height: number; occupied: Bounds[]; within: Bounds };

/** The nearest place beside a mark that is inside the plot and overlaps nothing. */
function freePlace({ x, y }: Point, { width, height, occupied, within }: LabelOptions) {
	const lefts = [x + arm + 5, x - arm - 5 - width, x - width / 2];
	return shifts
		.map((shift) => y - height / 2 + shift)
		.flatMap((top) =>
			lefts.map((left) => ({ left, right: left + width, top, bottom: top + height })),
		)
		.find(
			(box) =>
				box.left >= within.left &&
				box.right <= within.right &&
				box.top >= within.top &&
				box.bottom <= within.bottom &&
				!occupied.some((other) => overlap(box, other)),
		);
}
