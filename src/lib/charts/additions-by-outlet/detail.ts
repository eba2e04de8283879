/**
 * Chooses how much of each addition is drawn: its words, only a bar, or only a caret. The height of a row
 * fits the view that highlights most of it, so that no step moves a row.
 */
import { cumsum, max, sum } from 'd3';
import { breakText, fits, textWidth } from '../frame/type.ts';
import { overhang } from '../marks/addition-mark.ts';
import type { Frame } from './frame.ts';
import { labelsHeight, rowLabels } from './labels.ts';
import { isHighlighted, type Addition, type AdditionsByOutletRows } from './rows.ts';
import { wrap } from './wrap.ts';

/** A caret with words over a bar, with a bar (no text), or alone (a bar of no width). */
type Glyph = Addition & { text: string; bar: number; width: number };

type GlyphOf = (addition: Addition) => Omit<Glyph, keyof Addition>;

/** Wraps the highlighted glyphs of a row into its lines. */
export const wrapGlyphs = (glyphs: Glyph[], { width, side, after }: Frame) =>
	wrap(
		glyphs.map((glyph) => glyph.width),
		{ width: width - side - overhang, gap: after },
	);

/** Words in a line of their own at most. Where several share a line, a bar stands for those too long for that. */
function words({ width, side, indent, size, after, bar }: Frame, inLine = 1): GlyphOf {
	const type = { size: size.quote, face: 'theirs' } as const;
	const room = {
		...type,
		width: (width - side - after * (inLine - 1)) / inLine - indent - overhang,
		lines: 1,
	};
	return ({ quote }) => {
		const [text = ''] = inLine > 1 && !fits(quote, room) ? [] : breakText(quote, room);
		const drawn = text ? textWidth(text, type) : bar.width;
		return { text, bar: drawn, width: indent + drawn };
	};
}

const bars =
	({ indent, bar }: Frame): GlyphOf =>
	() => ({ text: '', bar: bar.width, width: indent + bar.width });

/** As many as `most` in one line: bars that are short enough, or carets alone where there is no room for bars. */
function inOneLine({ width, side, caret, indent, after, bar }: Frame, most: number): GlyphOf {
	const room = width - side;
	const pitch = (room - overhang + after / 2) / Math.max(1, most);
	const drawn = Math.min(bar.width, pitch - indent - after / 2);
	if (drawn >= after / 2)
		return () => ({ text: '', bar: drawn, width: Math.min(indent + drawn, pitch - after) });
	const caretPitch = (room - caret.width) / Math.max(1, most - 1);
	return () => ({ text: '', bar: 0, width: caretPitch - after });
}

function measureRows(
	{ retellings, highlights }: AdditionsByOutletRows,
	{ frame, glyphOf }: { frame: Frame; glyphOf: GlyphOf },
) {
	return retellings.map((retelling) => {
		const glyphs = retelling.additions.map((one): Glyph => ({ ...one, ...glyphOf(one) }));
		const lines = highlights.map((highlight) => {
			const highlighted = glyphs.filter(({ kind }) => isHighlighted(kind, highlight));
			return (wrapGlyphs(highlighted, frame).at(-1)?.line ?? 0) + 1;
		});
		const labels = rowLabels(retelling, frame);
		return { glyphs, labels, lines: max(lines) ?? 1 };
	});
}

type Row = ReturnType<typeof measureRows>[number];

export const rowHeight = (
	{ labels, lines }: Row,
	{ frame, leading }: { frame: Frame; leading: number },
) => Math.max(frame.rowHeight, labelsHeight(labels, frame), frame.head + lines * leading);

/** Frames to try, each with more room than the last: as it is, higher where that is wide, closer rows. */
function roomier(frame: Frame): Frame[] {
	const higher = { ...frame, height: frame.wide ? 690 : frame.height };
	const closer = { ...higher, gap: frame.gap / 2, rowHeight: 0 };
	return [frame, higher, closer];
}

/** The rows that fit, in the fullest detail that is no higher than the frame; the frame, and the leading. */
export function measure(rows: AdditionsByOutletRows, own: Frame) {
	const short = own.leading * 0.75;
	const frames = roomier(own);
	const most = max(rows.retellings, ({ additions }) => additions.length) ?? 1;
	const roomOf = ({ height, top, gap }: Frame) => height - top + gap;
	for (const { glyphOf, leading } of [
		{ glyphOf: words(own), leading: own.leading },
		...[1, 2, 3, 4].map((n) => ({ glyphOf: words(own, n), leading: own.leading * 0.9 })),
		{ glyphOf: bars(own), leading: short },
		{ glyphOf: inOneLine(own, most), leading: short },
	])
		for (const frame of frames) {
			// the bar below the last line needs its height where lines are close
			const room = roomOf(frame) - (leading < own.leading ? 3 : 0);
			const measured = measureRows(rows, { frame, glyphOf });
			const height = sum(measured, (row) => rowHeight(row, { frame, leading }) + frame.gap);
			if (height > room) continue;
			// lines stand a little further apart where the frame has room to spare
			const lines = sum(measured, (row) => row.lines) || 1;
			const spare = Math.min(leading * 0.25, (room - height) / lines);
			return { rows: measured, frame, leading: leading + spare };
		}
	const frame = frames.at(-1)!;
	const measured = measureRows(rows, { frame, glyphOf: inOneLine(own, most) });
	const ends = cumsum(measured, (row) => rowHeight(row, { frame, leading: short }) + frame.gap);
	const fitting = ends.filter((end) => end <= roomOf(frame) - frame.leading).length;
	return { rows: measured.slice(0, fitting), frame, leading: short };
}
