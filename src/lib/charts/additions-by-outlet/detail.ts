/**
 * Chooses how much of each addition is drawn: its words, only a bar, or only a caret. The height of a row
 * fits the view that highlights most of it, so that no step moves a row.
 */
import { max, sum } from 'd3';
import { breakText, textWidth } from '../frame/type.ts';
import { overhang } from '../marks/addition-mark.ts';
import type { Frame } from './frame.ts';
import { isHighlighted, type Addition, type AdditionsByOutletRows } from './rows.ts';
import { wrap } from './wrap.ts';

/** A caret with words over a bar, with a bar (no text), or alone (a bar of no width). */
type Glyph = Addition & { text: string; bar: number; width: number };

type GlyphOf = (addition: Addition) => Omit<Glyph, keyof Addition>;

/** Wraps the highlighted glyphs of a row into its lines. */
export const wrapGlyphs = (glyphs: Glyph[], { width, side, after }: Frame) =>
	wrap(
		glyphs.map((glyph) => glyph.width),
		{ width: width - side, gap: after },
	);

export const rowHeight = (lines: number, { frame, leading }: { frame: Frame; leading: number }) =>
	Math.max(frame.rowHeight, frame.head + lines * leading);

function words({ width, side, indent, size }: Frame): GlyphOf {
	const type = { size: size.quote, face: 'theirs' } as const;
	const room = { ...type, width: width - side - indent - overhang, lines: 1 };
	return ({ quote }) => {
		const [text = ''] = breakText(quote, room);
		const bar = textWidth(text, type);
		return { text, bar, width: indent + bar };
	};
}

const bars =
	({ indent, bar }: Frame): GlyphOf =>
	() => ({ text: '', bar: bar.width, width: indent + bar.width });

/** Bars, or only carets where as many as `most` in one row leave no room for bars. */
function carets(frame: Frame, most: number): GlyphOf {
	const pitch = (frame.width - frame.side - frame.caret.width) / Math.max(1, most - 1);
	const isBarred = pitch >= frame.indent + frame.bar.width + frame.after;
	return isBarred ? bars(frame) : () => ({ text: '', bar: 0, width: pitch - frame.after });
}

function measureRows(
	{ retellings, highlights }: AdditionsByOutletRows,
	{ frame, glyphOf }: { frame: Frame; glyphOf: GlyphOf },
) {
	return retellings.map(({ additions }) => {
		const glyphs = additions.map((addition): Glyph => ({ ...addition, ...glyphOf(addition) }));
		const lines = highlights.map((highlight) => {
			const highlighted = glyphs.filter(({ kind }) => isHighlighted(kind, highlight));
			return (wrapGlyphs(highlighted, frame).at(-1)?.line ?? 0) + 1;
		});
		return { glyphs, lines: max(lines) ?? 1 };
	});
}

/** The rows that fit, in the fullest detail that is no higher than the frame, and their lines' leading. */
export function measure(rows: AdditionsByOutletRows, frame: Frame) {
	const room = frame.height - frame.top + frame.gap;
	const short = frame.leading * 0.75;
	for (const { glyphOf, leading } of [
		{ glyphOf: words(frame), leading: frame.leading },
		{ glyphOf: bars(frame), leading: short },
	]) {
		const measured = measureRows(rows, { frame, glyphOf });
		const height = sum(measured, (row) => rowHeight(row.lines, { frame, leading }) + frame.gap);
		if (height > room) continue;
		// lines stand a little further apart where the frame has room to spare
		const lines = sum(measured, (row) => row.lines) || 1;
		return { rows: measured, leading: leading + Math.min(leading * 0.25, (room - height) / lines) };
	}
	const most = max(rows.retellings, ({ additions }) => additions.length) ?? 1;
	const measured = measureRows(rows, { frame, glyphOf: carets(frame, most) });
	const fitting = Math.floor((room - frame.leading) / (frame.rowHeight + frame.gap));
	return { rows: measured.slice(0, fitting), leading: short };
}
