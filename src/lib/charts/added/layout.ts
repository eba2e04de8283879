/**
 * Where each addition goes: a column a retelling, a band a kind, a mark an addition.
 *
 * A wide column has room for what an addition is about beside its mark. Where there are too many
 * for that, the words go first, and then the marks move closer together.
 */
import { cumsum, max, scaleBand, sum } from 'd3';
import type { AdditionKind, ViewOf } from '#data/schema';
import { additionKinds } from '../../model/vocabulary.ts';
import { formatNumber, plural } from '../../model/format.ts';
import { breakText, fits, textWidth } from '../frame/type.ts';
import { kindWords } from './kinds.ts';
import { measure, type MeasuredBand } from './measure.ts';
import type { AddedRows } from './rows.ts';
import { sizes, type Sizes } from './sizes.ts';

/** `x` is the left end of the mark or the count, `y` its middle. */
export type PlacedItem = { key: string; x: number; y: number; lines: string[] };
export type PlacedCount = { source: string; n: number; x: number; y: number };

export type PlacedBand = {
	kind: AdditionKind;
	/** The rule above the band, and the baseline of its name. */
	y: number;
	baseline: number;
	name: string;
	/** What the kind means; empty where there is no room. */
	gloss: string;
	counts: PlacedCount[];
	items: PlacedItem[];
	lit: boolean;
};

export type PlacedLine = { text: string; y: number };
export type PlacedColumn = { id: string; x: number; name: PlacedLine[]; note: PlacedLine[] };

export type AddedLayout = {
	width: number;
	height: number;
	sizes: Sizes;
	columns: PlacedColumn[];
	bands: PlacedBand[];
};

type Options = { width: number; view: ViewOf<'added'> };

/** The head of each column: the outlet, how much it added, and how long its text is. */
function heads({ columns, items }: AddedRows, size: Sizes) {
	const broken = columns.map(({ id, outlet, words }) => {
		const n = items.filter(({ source }) => source === id).length;
		const note = size.wordLines
			? [`${plural(n, 'addition')} in ${plural(words, 'word')}`]
			: [`${formatNumber(n)} added in`, plural(words, 'word')];
		const { column: width } = size;
		return {
			id,
			name: breakText(outlet, { width, size: size.name, face: 'strong', lines: 2 }),
			note: note.flatMap((line) =>
				breakText(line, { width, size: size.text, face: 'ours', lines: 1 }),
			),
		};
	});
	const nameLine = size.line + 2;
	const nameHeight = (max(broken, ({ name }) => name.length) ?? 0) * nameLine;
	const noteHeight = (max(broken, ({ note }) => note.length) ?? 0) * size.line;
	return {
		height: nameHeight + noteHeight + size.bottom,
		placed: broken.map(({ id, name, note }) => ({
			id,
			name: name.map((text, i) => ({ text, y: nameHeight - (name.length - 1 - i) * nameLine - 4 })),
			note: note.map((text, i) => ({ text, y: nameHeight + (i + 1) * size.line - 3 })),
		})),
	};
}

/** Between the name of a band and what it means, in pixels. */
export const glossGap = 8;

/** What stands above a band's marks. */
function title(kind: AdditionKind, n: number, { width, size }: { width: number; size: Sizes }) {
	const name = `${formatNumber(n)} ${kindWords[kind].counted}`;
	const text = kindWords[kind].gloss;
	const x = textWidth(name, { size: size.name, face: 'strong' }) + glossGap;
	const room = { width: width - x, size: size.text, face: 'ours' } as const;
	return { name, gloss: fits(text, room) ? text : '' };
}

/** Columns, bands and marks in pixels; `rows` may be empty. */
export function layout(rows: AddedRows, { width, view }: Options): AddedLayout {
	const size = sizes(width, rows.columns.length);
	const scale = scaleBand<string>()
		.domain(rows.columns.map(({ id }) => id))
		.range([0, width + size.gap]);
	const at = (id: string) => scale(id) ?? 0;

	const head = heads(rows, size);
	const frame = size.top + size.bottom;
	const room = size.height - head.height - additionKinds.length * frame;
	const measured = measure(rows, size, room);
	const ends = cumsum(measured, ({ height }) => height + frame);

	const place = ({ height, stacks }: MeasuredBand, i: number): PlacedBand => {
		const kind = additionKinds[i] ?? 'unsourced';
		const y = head.height + (ends[i] ?? 0) - height - frame;
		const middle = y + size.top + size.first / 2;
		return {
			kind,
			y,
			baseline: y + size.baseline,
			...title(
				kind,
				sum(stacks, ({ length }) => length),
				{ width, size },
			),
			counts: rows.columns.map(({ id }, column) => ({
				source: id,
				n: stacks[column]?.length ?? 0,
				x: at(id),
				y: middle,
			})),
			items: stacks.flatMap((stack) => {
				const tops = cumsum(stack, (item) => item.height);
				return stack.map(({ item, lines, height: own }, place) => ({
					key: item.key,
					x: at(item.source) + size.toItems,
					y: middle + (tops[place] ?? 0) - own,
					lines,
				}));
			}),
			lit: !view.light || view.light.includes(kind),
		};
	};

	return {
		width,
		height: head.height + (ends.at(-1) ?? 0) - size.bottom,
		sizes: size,
		columns: head.placed.map((column) => ({ ...column, x: at(column.id) })),
		bands: measured.map(place),
	};
}
