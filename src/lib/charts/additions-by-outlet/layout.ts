/**
 * Where each addition goes: a row a retelling, in it a caret an addition.
 *
 * What a view lights stands in its row with its words, above the bar that says its kind; what it does
 * not light waits as a caret beside the outlet’s name. A step moves carets and nothing else.
 */
import type { AdditionKind, ViewOf } from '#data/schema';
import { formatNumber, plural } from '../../model/format.ts';
import { breakText, textWidth } from '../frame/type.ts';
import { frameOf, type Frame } from './frame.ts';
import { measure, roomFor, type MeasuredRow } from './label-density.ts';
import { pack } from './pack.ts';
import type { AdditionsByOutletRows } from './rows.ts';
import { placeKinds, type PlacedKind } from './tops.ts';

/** `x` is the left end of the caret, `y` its middle, which is the middle of its words, too. */
export type PlacedItem = {
	key: string;
	kind: AdditionKind;
	x: number;
	y: number;
	lit: boolean;
	text: string;
	/** Width of the bar, 0 where there is none. */
	bar: number;
};

export type PlacedRow = {
	id: string;
	/** The rule above the row, and the row’s own height. */
	y: number;
	height: number;
	name: string[];
	/** Baselines of the first line of the name, and of the note, which begins at `noteX`. */
	nameY: number;
	note: string;
	noteX: number;
	noteY: number;
	items: PlacedItem[];
	/** Whether the view lights nothing here, and where that is said. */
	isNone: boolean;
	none: { x: number; y: number };
};

export type AdditionsByOutletLayout = {
	frame: Frame;
	kinds: PlacedKind[];
	rows: PlacedRow[];
	/** Says how many retellings there was no room for; empty where there was. */
	more: string;
};

type Options = { width: number; view: ViewOf<'additions'> };

/** Between a name and its note, side by side. */
const space = 7;

/** The outlet, how much it added, and how long its text is. */
function headOf({ outlet, n, words }: { outlet: string; n: number; words: number }, frame: Frame) {
	const note = `${formatNumber(n)} in ${plural(words, 'word')}`;
	const noteWidth = textWidth(note, { size: frame.note, face: 'ours' });
	const type = { size: frame.name, face: 'strong' } as const;
	if (frame.wide) {
		const name = breakText(outlet, { ...type, width: frame.side - 20, lines: 2 });
		const nameY = frame.name * 0.95;
		const noteY = nameY + name.length * frame.name * 1.15;
		return { name, nameY, note, noteX: 0, noteY, end: 0 };
	}
	const name = breakText(outlet, { ...type, width: frame.width - noteWidth - 60, lines: 1 });
	const noteX = textWidth(name[0] ?? '', type) + space;
	const y = frame.head - 5;
	return { name, nameY: y, note, noteX, noteY: y, end: noteX + noteWidth + space };
}

/** Rows, carets and words in pixels; `rows` may be empty. */
export function layout(
	rows: AdditionsByOutletRows,
	{ width, view }: Options,
): AdditionsByOutletLayout {
	const frame = frameOf(width);
	const measured = measure(rows, frame);
	let bottom = frame.top;
	const placed = measured.rows.map((row, i): PlacedRow => {
		const column = rows.columns[i] ?? { id: '', outlet: '', words: 0 };
		const y = bottom;
		bottom += row.height + frame.gap;
		const head = headOf({ ...column, n: row.tokens.length }, frame);
		const items = placeItems(row, { frame, view, line: measured.line, head });
		return {
			id: column.id,
			y,
			height: row.height,
			...head,
			items: items.map((item) => ({ ...item, y: y + item.y })),
			isNone: items.every(({ lit }) => !lit),
			none: { x: frame.side, y: y + frame.head + measured.line * 0.46 },
		};
	});
	const left = rows.columns.length - placed.length;
	return {
		frame,
		kinds: placeKinds(rows, { frame, view }),
		rows: placed,
		more: left ? `and ${plural(left, 'more retelling')}` : '',
	};
}

type Head = { noteY: number; end: number };
type Own = { frame: Frame; view: ViewOf<'additions'>; line: number; head: Head };

function placeItems({ tokens }: MeasuredRow, { frame, view, line, head }: Own): PlacedItem[] {
	const isLit = (kind: AdditionKind) => !view.light || view.light.includes(kind);
	const lit = tokens.filter(({ item }) => isLit(item.kind));
	const waiting = tokens.filter(({ item }) => !isLit(item.kind));
	const slots = pack(
		lit.map(({ width }) => width),
		roomFor(frame),
	);
	const own = frame.caret * 1.2;
	const room = frame.wide ? frame.side - 20 : frame.width - head.end;
	const pitch = Math.min(own + 3.5, (room - own) / Math.max(1, tokens.length - 1));
	const queue = frame.wide
		? { x: 0, y: head.noteY + frame.note * 0.95 }
		: { x: frame.width - own - (waiting.length - 1) * pitch, y: frame.head / 2 };
	const placed = [
		...lit.map(({ item, text, bar }, i) => ({
			...{ key: item.key, kind: item.kind, lit: true, text, bar },
			x: frame.side + (slots[i]?.x ?? 0),
			y: frame.head + ((slots[i]?.line ?? 0) + 0.46) * line,
		})),
		...waiting.map(({ item, text, bar }, i) => ({
			...{ key: item.key, kind: item.kind, lit: false, text, bar },
			x: queue.x + i * pitch,
			y: queue.y,
		})),
	];
	// in one order in every view: a mark that changes places with another is set, and does not move
	const byKey = new Map(placed.map((item) => [item.key, item]));
	return tokens.flatMap(({ item }) => byKey.get(item.key) ?? []);
}
