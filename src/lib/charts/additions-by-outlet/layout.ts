/**
 * Layout of the additions by outlet: a row for each retelling, a caret for each addition. Highlighted
 * additions have their words, above a bar that shows their kind. The others are carets beside the outlet's
 * name. Between steps only the carets move.
 */
import { formatNumber, plural } from '#data/format';
import { breakText, textWidth } from '../frame/type.ts';
import type { LayoutOptions, Point } from '../types.ts';
import { measure, rowHeight, wrapGlyphs } from './detail.ts';
import { frameOf, type Frame } from './frame.ts';
import { isHighlighted, type AdditionsByOutletRows, type Retelling } from './rows.ts';
import { placeTotals } from './totals.ts';

/** The outlet, its additions and its length: in two lines, or side by side in a narrow frame. */
function rowLabels({ outlet, words, additions }: Retelling, { wide, ...frame }: Frame) {
	const { size } = frame;
	const text = `${formatNumber(additions.length)} in ${plural(words, 'word')}`;
	const type = { size: size.name, face: 'strong' } as const;
	const noteWidth = textWidth(text, { size: size.note, face: 'ours' });
	const width = wide ? frame.side - 20 : frame.width - noteWidth - 60;
	const lines = breakText(outlet, { ...type, width, lines: wide ? 2 : 1 });
	const y = wide ? size.name * 0.95 : frame.head - 5;
	const note = wide
		? { x: 0, y: y + lines.length * size.name * 1.15 }
		: { x: textWidth(lines[0] ?? '', type) + labelGap, y };
	return { name: { lines, y }, note: { text, ...note } };
}

/** Between a name and its note, side by side, and after the note. */
const labelGap = 7;

/** Where a caret that waits stands: below the note, or right of it. */
function queue(
	{ note }: ReturnType<typeof rowLabels>,
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

export function layout(rows: AdditionsByOutletRows, { width, view }: LayoutOptions<'additions'>) {
	const frame = frameOf(width);
	const measured = measure(rows, frame);
	const { leading } = measured;
	/** The middle of a row's line, counted from the row's top. */
	const middle = (line: number) => frame.head + (line + 0.46) * leading;
	let bottom = frame.top;
	const placed = measured.rows.map(({ glyphs, lines }, i) => {
		const y = bottom;
		bottom += rowHeight(lines, { frame, leading }) + frame.gap;
		const retelling = rows.retellings[i]!;
		const labels = rowLabels(retelling, frame);
		const highlighted = glyphs.filter(({ kind }) => isHighlighted(kind, view.light));
		const slots = wrapGlyphs(highlighted, frame).values();
		const waiting = glyphs.length - highlighted.length;
		const waitingPlace = queue(labels, { frame, glyphs: glyphs.length, waiting });
		let waited = 0;
		// in one order in every view: a mark that changes places with another would not move
		const additions = glyphs.map((glyph) => {
			if (!isHighlighted(glyph.kind, view.light)) {
				const place = waitingPlace(waited++);
				return { ...glyph, x: place.x, y: y + place.y, isHighlighted: false };
			}
			const { x, line } = slots.next().value!;
			return { ...glyph, x: frame.side + x, y: y + middle(line), isHighlighted: true };
		});
		return {
			id: retelling.id,
			y,
			...labels,
			/** `x` is the left end of the caret, `y` its middle, which is the middle of its words, too. */
			additions,
			/** Where it is said that the view highlights nothing here. */
			...(highlighted.length === 0 && { none: { x: frame.side, y: y + middle(0) } }),
		};
	});
	const left = rows.retellings.length - placed.length;
	return {
		frame,
		totals: placeTotals(rows, { frame, view }),
		rows: placed,
		/** Says how many retellings there was no room for; empty where there was. */
		more: left ? `and ${plural(left, 'more retelling')}` : '',
	};
}
