/**
 * How much of each addition there is room for: its words, else a bar, else a caret alone.
 *
 * A row is as high as the view that lights the most of it needs, so that no step moves a row.
 */
import { max, sum } from 'd3';
import { additionKinds } from '../../model/vocabulary.ts';
import { breakText, textWidth } from '../frame/type.ts';
import { overhang } from '../marks/addition-mark.ts';
import { toWords, type Frame } from './frame.ts';
import { linesIn, pack } from './pack.ts';
import type { AdditionItem, AdditionsByOutletRows } from './rows.ts';

/** An addition in the form that fits; `width` begins with its caret. */
export type Token = { item: AdditionItem; text: string; bar: number; width: number };

export type MeasuredRow = { tokens: Token[]; lines: number; height: number };

export type Measured = {
	/** The rows that fit, from the first, and the distance of two lines. */
	rows: MeasuredRow[];
	line: number;
};

/** Room for the words of a row. */
export const roomFor = ({ width, side, after }: Frame) => ({ width: width - side, gap: after });

type Form = (item: AdditionItem) => Omit<Token, 'item'>;

const inWords =
	(frame: Frame): Form =>
	({ quote }) => {
		const type = { size: frame.words, face: 'theirs' } as const;
		const width = roomFor(frame).width - toWords(frame) - overhang;
		const text = breakText(quote, { ...type, width, lines: 1 })[0] ?? '';
		const bar = textWidth(text, type);
		return { text, bar, width: toWords(frame) + bar };
	};

/** A bar in so many pixels, or only a caret. */
function asBar(frame: Frame, most = Infinity): Form {
	const whole = toWords(frame) + frame.bar.width;
	const isBare = most < whole + frame.after;
	const width = isBare ? most - frame.after : whole;
	return () => ({ text: '', bar: isBare ? 0 : frame.bar.width, width });
}

type Options = { frame: Frame; form: Form; line: number };

function rowsIn({ columns, items, lights }: AdditionsByOutletRows, { frame, form, line }: Options) {
	return columns.map(({ id }): MeasuredRow => {
		const own = additionKinds.flatMap((kind) =>
			items.filter((item) => item.source === id && item.kind === kind),
		);
		const tokens = own.map((item) => ({ item, ...form(item) }));
		const lines = lights.map((light) => {
			const lit = tokens.filter(({ item }) => !light || light.includes(item.kind));
			return linesIn(
				pack(
					lit.map(({ width }) => width),
					roomFor(frame),
				),
			);
		});
		const most = Math.max(1, max(lines) ?? 1);
		return { tokens, lines: most, height: Math.max(frame.least, frame.head + most * line) };
	});
}

/** The rows in the fullest form that is no higher than the frame. */
export function measure(rows: AdditionsByOutletRows, frame: Frame): Measured {
	const room = frame.height - frame.top + frame.gap;
	const heightOf = (measured: MeasuredRow[]) => sum(measured, ({ height }) => height + frame.gap);
	for (const { form, line } of [
		{ form: inWords(frame), line: frame.line },
		{ form: asBar(frame), line: frame.line * 0.75 },
	]) {
		const measured = rowsIn(rows, { frame, form, line });
		if (heightOf(measured) <= room) return stretched(measured, { frame, line, room });
	}
	const most = max(rows.columns, ({ id }) => sum(rows.items, (item) => +(item.source === id))) ?? 1;
	const form = asBar(frame, (roomFor(frame).width - 1.2 * frame.caret) / Math.max(1, most - 1));
	const measured = rowsIn(rows, { frame, form, line: frame.line * 0.75 });
	const fitting = Math.floor((room - frame.line) / (frame.least + frame.gap));
	return { rows: measured.slice(0, fitting), line: frame.line * 0.75 };
}

/** Lines a little further apart where the frame has room to spare. */
function stretched(
	rows: MeasuredRow[],
	{ frame, line, room }: Omit<Options, 'form'> & { room: number },
) {
	const spare = room - sum(rows, ({ height }) => height + frame.gap);
	const more = Math.min(
		line * 0.25,
		spare /
			Math.max(
				1,
				sum(rows, ({ lines }) => lines),
			),
	);
	return {
		line: line + more,
		rows: rows.map((row) => ({
			...row,
			height: Math.max(row.height, frame.head + row.lines * (line + more)),
		})),
	};
}
