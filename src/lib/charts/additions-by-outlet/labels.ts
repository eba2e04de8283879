/** The outlet of a row, its additions and its length: in two lines, or side by side in a narrow frame. */
import { formatNumber, plural } from '#data/format';
import { breakText, fitting, textWidth } from '../frame/type.ts';
import type { Point } from '../types.ts';
import type { Frame } from './frame.ts';
import type { Retelling } from './rows.ts';

/** Between a name and its note, side by side, and after the note. */
const labelGap = 7;

/** Kept beside a narrow frame's labels for the carets that wait. */
const queueRoom = 53;

export function rowLabels({ outlet, words, additions }: Retelling, { wide, ...frame }: Frame) {
	const { size } = frame;
	const n = formatNumber(additions.length);
	const type = { size: size.name, face: 'strong' } as const;
	const noteType = { size: size.note, face: 'ours' } as const;
	const beside = frame.width - queueRoom - labelGap;
	// the length is also in the sentence and the table, and a name that is cut is nowhere whole
	const text = fitting([`${n} in ${plural(words, 'word')}`, n], {
		...noteType,
		width: wide ? Infinity : beside - textWidth(outlet, type),
	});
	const width = wide ? frame.side - 20 : beside - textWidth(text, noteType);
	const lines = breakText(outlet, { ...type, width, lines: wide ? 2 : 1 });
	const y = wide ? size.name * 0.95 : frame.head - 5;
	const note = wide
		? { x: 0, y: y + lines.length * size.name * 1.15 }
		: { x: textWidth(lines[0] ?? '', type) + labelGap, y };
	return { name: { lines, y }, note: { text, ...note } };
}

type Labels = ReturnType<typeof rowLabels>;

/** The height of a row's labels, with the carets that wait. */
export const labelsHeight = ({ note }: Labels, { wide, head, size, caret }: Frame): number =>
	wide ? note.y + size.note * 0.95 + caret.height / 2 : head;

/** Where a caret that waits stands: below the note, or right of it. */
export function queue(
	{ note }: Labels,
	{ frame, glyphs, waiting }: { frame: Frame; glyphs: number; waiting: number },
): (i: number) => Point {
	const { wide, caret, size } = frame;
	const noteEnd = note.x + textWidth(note.text, { size: size.note, face: 'ours' }) + labelGap;
	const room = wide ? frame.side - 20 : frame.width - noteEnd;
	const pitch = Math.min(caret.width + 3.5, (room - caret.width) / Math.max(1, glyphs - 1));
	const start = wide
		? { x: 0, y: note.y + size.note * 0.95 }
		: { x: frame.width - caret.width - (waiting - 1) * pitch, y: frame.head / 2 };
	return (i) => ({ x: start.x + i * pitch, y: start.y });
}
