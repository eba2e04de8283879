/**
 * Where combinations of retellings go: a stack of lines a combination, each line a claim.
 *
 * Wide, combinations are columns over a matrix of marks, retellings its rows; the corner that such a
 * plot leaves free says in words what the column in question means. On a phone it is turned:
 * combinations are rows, and each retelling's name stands on its own line at the end of a leader.
 */
import { scaleBand } from 'd3';
import { linear } from '../frame/linear.ts';
import { formatNumber, plural } from '#data/format';
import { has, type Bits, type Combination } from '../../model/sets.ts';
import { round } from '../frame/round.ts';
import { balance, breakText, fits, fitting, textWidth } from '../frame/type.ts';
import type { Box, Point, Size } from '../types.ts';
import { combine, type Combined } from './combine.ts';
import { meaning, worked } from './describe.ts';
import type { UpsetRows, UpsetView } from './rows.ts';
import { columnsFrom, narrowSizes, wideSizes } from './sizes.ts';

/** A text with its baseline. */
export type Placed = Point & { text: string };

export type PlacedSet = {
	id: string;
	/** The outlet, and how long its document is beside how much it carried; either may have no room. */
	name: Placed | null;
	note: Placed | null;
	/** How many claims it carried, as a bar in a slot of all claims. */
	bar: { slot: Box; fill: Box; n: Placed | null } | null;
	/** From the name to the marks. */
	leader: string;
	/** The rule below a row. */
	rule: string;
};

export type PlacedCombination = {
	key: string;
	/** Its retellings, by their places among the columns. */
	mask: Bits;
	/** What it means in words, as a button says it. */
	name: string;
	/** Whether no retelling is in it. */
	empty: boolean;
	/** The whole column or row, for a pointer or a finger. */
	box: Box;
	/** A line a claim; too thin to be told apart, one bar. */
	lines: Box[];
	count: Placed;
	/** What stands above the combination of all and that of none. */
	remark: Placed | null;
	/** A mark a retelling, and what joins those that carried. */
	marks: (Point & { id: string; carried: boolean })[];
	joint: string;
	/** The same as one path each, so that many are drawn and changed at once. */
	paths: { lines: string; carried: string; empty: string };
	/** What the free corner says of it: its meaning, and the labels of its claims. */
	description: { text: Placed[]; labels: Placed[] };
};

export type UpsetLayout = Size & {
	wide: boolean;
	size: { name: number; note: number; count: number; description: number; label: number };
	mark: Size;
	sets: PlacedSet[];
	combinations: PlacedCombination[];
	/** Words that name the axes. */
	axes: Placed[];
	/** What the marks say: a mark, and beside it its word. */
	legend: (Placed & { carried: boolean })[];
	left: Combined['left'];
};

type Options = { width: number; view: UpsetView };

/** Everything in pixels; `rows` may be empty. */
export function layout(rows: UpsetRows, { width, view }: Options): UpsetLayout {
	const combined = combine(rows, view);
	const sets = rows.columns.map((column, i) => ({ ...column, i, n: combined.carried[i] ?? 0 }));
	// Few retellings stand as everywhere else; of many, those that carried most come first.
	if (sets.length > 8) sets.sort((a, b) => b.n - a.n || a.i - b.i);
	const parts = { rows, combined, sets, width };
	return width >= columnsFrom ? inColumns(parts) : inRows(parts);
}

/** How much a retelling carried, beside its document's length. */
const noteOf = ({ claims }: UpsetRows, { n, words }: { n: number; words: number }) =>
	`${formatNumber(n)} of ${formatNumber(claims.length)}, in ${plural(words, 'word')}`;

const eachRow = 'A square is a claim;';
const eachColumn = 'A line above is a claim, a column one combination:';

const did = 'carried it';
const didNot = 'did not';

/** The two marks with their words, one after the other. */
function legend(
	from: number,
	y: number,
	{ mark, size }: { mark: number; size: number },
): UpsetLayout['legend'] {
	const x = from + mark + 6 + textWidth(did, { size, face: 'ours' }) + 12;
	return [
		{ text: did, x: from, y, carried: true },
		{ text: didNot, x, y, carried: false },
	];
}

const legendWidth = ({ mark, size }: { mark: number; size: number }) =>
	2 * (mark + 6) + textWidth(did + didNot, { size, face: 'ours' }) + 12;

type SetRow = UpsetRows['columns'][number] & { i: number; n: number };
type Parts = { rows: UpsetRows; combined: Combined; sets: SetRow[]; width: number };

/** Lines of words from a first baseline down. */
const down = (lines: string[], { x, y, leading }: Point & { leading: number }): Placed[] =>
	lines.map((text, i) => ({ text, x, y: y + i * leading }));

/** What the corner says of a combination: its meaning, then its claims as far as they have room. */
function description(
	combination: Combination,
	{ rows, at, width, bottom }: { rows: UpsetRows; at: Point; width: number; bottom: number },
) {
	const sentence = worked(combination, rows.columns);
	const text = down(balance(sentence, { width, size: 15, face: 'strong', lines: 4 }), {
		...at,
		leading: 19,
	});
	const from = at.y + text.length * 19 + 4;
	const room = Math.max(0, Math.floor((bottom - from) / 16) + 1);
	const all = combination.claims.map((claim) => rows.claims[claim]?.label ?? '');
	const shown = all.length > room ? all.slice(0, Math.max(0, room - 1)) : all;
	const rest = all.length - shown.length;
	const labels = [...shown, ...(rest && room ? [`and ${formatNumber(rest)} more`] : [])];
	return {
		text,
		labels: down(
			labels.map((label) => breakText(label, { width, size: 12, face: 'ours', lines: 1 })[0] ?? ''),
			{ x: at.x, y: from, leading: 16 },
		),
	};
}

/** Boxes as one path. */
const outlines = (boxes: Box[]) =>
	boxes
		.map(({ x, y, width, height }) => {
			const [w, h] = [round(width), round(height)];
			return `M${round(x)} ${round(y)}h${w}v${h}h${-w}z`;
		})
		.join('');

/** Lines and marks as paths. */
const pathsOf = (
	{ lines, marks }: Pick<PlacedCombination, 'lines' | 'marks'>,
	mark: Size,
): PlacedCombination['paths'] => {
	const those = (carried: boolean) =>
		outlines(marks.filter((one) => one.carried === carried).map((at) => ({ ...at, ...mark })));
	return { lines: outlines(lines), carried: those(true), empty: those(false) };
};

/** “by none” and “by all”, where there is room. */
function remark(
	{ degree }: Combination,
	{ columns }: UpsetRows,
	{ room, ...at }: Point & { room: number },
): Placed | null {
	const who = degree === 0 ? 'none' : degree === columns.length ? 'all' : '';
	const box = { width: room, size: 11, face: 'ours' as const };
	const text = fitting([`by ${who}`, who], box);
	return who && fits(text, box) ? { text, ...at } : null;
}

/** Claims as lines that stand on, or begin at, one end; from 3 px apart on they are told apart. */
function stacked(
	n: number,
	{ pitch, box }: { pitch: number; box: (from: number, to: number) => Box },
) {
	if (pitch < 3) return n ? [box(0, n * pitch)] : [];
	const gap = Math.min(3, pitch * 0.32);
	return Array.from({ length: n }, (_, i) => box(i * pitch, (i + 1) * pitch - gap));
}

function inColumns({ rows, combined, sets, width }: Parts): UpsetLayout {
	const { shown } = combined;
	const size = wideSizes(width, { sets: sets.length, shown: shown.length });
	const largest = Math.max(1, ...shown.map(({ claims }) => claims.length));
	const pitch = Math.min(size.claim, size.stack / largest);
	const foot = 42 + size.stack;
	const top = foot + 30;
	const height = Math.ceil(top + sets.length * size.row + 30);
	const x = scaleBand<number>()
		.domain([...shown.keys()])
		.range([size.left, size.left + shown.length * size.column]);
	const bar = linear([0, Math.max(1, rows.claims.length)], [0, size.bar.width]);
	const middle = (place: number) => top + (place + 0.5) * size.row;

	const placedSets = sets.map(({ id, outlet, words, n }, place): PlacedSet => {
		const y = middle(place);
		const tall = Math.min(size.mark.height, size.row * 0.6);
		const box = { x: size.bar.x, y: y - tall / 2, height: tall };
		const name = breakText(size.second ? outlet : `${outlet}, ${plural(words, 'word')}`, {
			width: size.bar.x - 8,
			size: size.second ? 13 : 11,
			face: size.second ? 'strong' : 'ours',
			lines: 1,
		});
		return {
			id,
			name: size.named ? { text: name[0] ?? '', x: 0, y: size.second ? y - 2 : y + 4 } : null,
			note: size.second ? { text: plural(words, 'word'), x: 0, y: y + 14 } : null,
			bar: {
				slot: { ...box, width: size.bar.width },
				fill: { ...box, width: bar(n) },
				n: size.named
					? { text: formatNumber(n), x: size.bar.x + size.bar.width + 8, y: y + 4.5 }
					: null,
			},
			leader: '',
			rule: `M0 ${y + size.row / 2}H${size.left + shown.length * size.column}`,
		};
	});

	const combinations = shown.map((combination, i): Omit<PlacedCombination, 'paths'> => {
		const left = x(i) ?? 0;
		const centre = left + size.column / 2;
		const inside = sets.flatMap((set, place) => (has(combination.mask, set.i) ? [place] : []));
		const line = { x: centre - size.mark.width / 2, width: size.mark.width };
		return {
			key: combination.key,
			mask: combination.mask,
			name: meaning(combination, rows.columns),
			empty: combination.degree === 0,
			box: { x: left, y: 0, width: size.column, height: height - 30 },
			lines: stacked(combination.claims.length, {
				pitch,
				box: (from, to) => ({ ...line, y: foot - to, height: to - from }),
			}),
			count: {
				text: formatNumber(combination.claims.length),
				x: centre,
				y: foot - combination.claims.length * pitch - 7,
			},
			remark: remark(combination, rows, {
				x: centre,
				y: foot - combination.claims.length * pitch - 24,
				room: size.column,
			}),
			marks: sets.map((set, place) => ({
				id: set.id,
				carried: has(combination.mask, set.i),
				x: line.x,
				y: middle(place) - size.mark.height / 2,
			})),
			joint:
				inside.length > 1
					? `M${centre} ${middle(inside[0] ?? 0)}V${middle(inside.at(-1) ?? 0)}`
					: '',
			description: description(combination, {
				rows,
				at: { x: 0, y: 40 },
				width: size.left - 28,
				bottom: foot,
			}),
		};
	});

	return {
		width,
		height,
		wide: true,
		size: {
			name: size.second ? 13 : 11,
			note: 11.5,
			count: 14,
			description: 15,
			label: 12,
		},
		mark: size.mark,
		sets: placedSets,
		combinations: combinations.map((one) => ({ ...one, paths: pathsOf(one, size.mark) })),
		axes: rows.columns.length
			? [
					{ text: 'The column marked, in words', x: 0, y: 14 },
					{ text: `Claims carried, of ${formatNumber(rows.claims.length)}`, x: 0, y: top - 10 },
					{ text: eachColumn, x: 0, y: height - 6 },
				]
			: [],
		legend: legend(textWidth(eachColumn, { size: 11.5, face: 'ours' }) + 10, height - 6, {
			mark: Math.max(8, size.mark.width),
			size: 11.5,
		}),
		left: combined.left,
	};
}

function inRows({ rows, combined, sets, width }: Parts): UpsetLayout {
	const { shown } = combined;
	const size = narrowSizes(width, { sets: sets.length });
	const largest = Math.max(1, ...shown.map(({ claims }) => claims.length));
	const count = textWidth('000', { size: 14, face: 'strong' });
	const pitch = Math.min(size.claim, (width - size.beside - count) / largest);
	const notes = rows.columns.map(({ words }, i) =>
		textWidth(noteOf(rows, { n: combined.carried[i] ?? 0, words }), { size: 11, face: 'ours' }),
	);
	const slot = Math.max(0, Math.min(110, width - size.beside - 7 - Math.max(0, ...notes)));
	const bar = linear([0, Math.max(1, rows.claims.length)], [0, slot]);
	const heads = 18 + sets.length * size.head;
	const wording = { width: width - size.beside, size: 13, face: 'strong' as const, lines: 4 };
	const spoken = shown.map((combination) => balance(worked(combination, rows.columns), wording));
	const listed = shown.map(({ claims }) =>
		breakText(claims.map((claim) => rows.claims[claim]?.label).join('; '), {
			width: wording.width,
			size: 12,
			face: 'ours',
			lines: 3,
		}),
	);
	const deep = Math.max(
		0,
		...shown.map((_, i) => (spoken[i]?.length ?? 0) * 17 + (listed[i]?.length ?? 0) * 15),
	);
	const top = heads + deep + 36;
	const mark = Math.max(8, size.mark.width);
	const below = textWidth(eachRow, { size: 11, face: 'ours' });
	// in the narrowest frame the two marks have a line of their own
	const apart = legendWidth({ mark, size: 11 }) + below + 10 > width ? 16 : 0;
	const height = Math.ceil(top + shown.length * size.row + 28 + apart);
	const centre = (place: number) => (place + 0.5) * size.column;

	const placedSets = sets.map(({ id, outlet, words, n }, place): PlacedSet => {
		const y = 18 + place * size.head;
		const text = size.second ? noteOf(rows, { n, words }) : '';
		const label = size.second
			? outlet
			: `${outlet}: ${formatNumber(n)}, in ${plural(words, 'word')}`;
		const room = { width: width - size.beside, lines: 1 };
		const face = size.second ? 'strong' : 'ours';
		const box = { x: size.beside, y: y + 18, height: 8 };
		return {
			id,
			name: size.head
				? {
						text: breakText(label, { ...room, size: size.second ? 13 : 11, face })[0] ?? '',
						x: size.beside,
						y: y + 12,
					}
				: null,
			note: text ? { text, x: size.beside + slot + 7, y: y + 26 } : null,
			bar: size.second
				? { slot: { ...box, width: slot }, fill: { ...box, width: bar(n) }, n: null }
				: null,
			leader: size.head ? `M${size.beside - 4} ${y + 8}H${centre(place)}V${top - 2}` : '',
			rule: '',
		};
	});

	const combinations = shown.map((combination, i): Omit<PlacedCombination, 'paths'> => {
		const y = top + (i + 0.5) * size.row;
		const inside = sets.flatMap((set, place) => (has(combination.mask, set.i) ? [place] : []));
		return {
			key: combination.key,
			mask: combination.mask,
			name: meaning(combination, rows.columns),
			empty: combination.degree === 0,
			box: { x: 0, y: top + i * size.row, width, height: size.row },
			lines: stacked(combination.claims.length, {
				pitch,
				box: (from, to) => ({ x: size.beside + from, y: y - 6, width: to - from, height: 12 }),
			}),
			count: {
				text: formatNumber(combination.claims.length),
				x: size.beside + combination.claims.length * pitch + 5,
				y: y + 5,
			},
			remark: remark(combination, rows, {
				x: size.beside + combination.claims.length * pitch + 5 + count,
				y: y + 5,
				room: width - (size.beside + combination.claims.length * pitch + 5 + count),
			}),
			marks: size.column
				? sets.map((set, place) => ({
						id: set.id,
						carried: has(combination.mask, set.i),
						x: centre(place) - size.mark.width / 2,
						y: y - size.mark.height / 2,
					}))
				: [],
			joint:
				inside.length > 1 && size.column
					? `M${centre(inside[0] ?? 0)} ${y}H${centre(inside.at(-1) ?? 0)}`
					: '',
			description: {
				text: down(spoken[i] ?? [], { x: size.beside, y: heads + 34, leading: 17 }),
				labels: down(listed[i] ?? [], {
					x: size.beside,
					y: heads + 36 + (spoken[i]?.length ?? 0) * 17,
					leading: 15,
				}),
			},
		};
	});

	return {
		width,
		height,
		wide: false,
		size: { name: size.second ? 13 : 11, note: 11, count: 14, description: 13, label: 12 },
		mark: size.mark,
		sets: placedSets,
		combinations: combinations.map((one) => ({ ...one, paths: pathsOf(one, size.mark) })),
		axes: rows.columns.length
			? [
					{ text: 'Claims carried by each retelling', x: 0, y: 11 },
					{ text: 'The row marked, in words', x: size.beside, y: heads + 15 },
					{ text: eachRow, x: 0, y: height - 6 - apart },
				]
			: [],
		legend: legend(apart ? 0 : below + 10, height - 6, { mark, size: 11 }),
		left: combined.left,
	};
}
