/**
 * Each retelling as a strip from its first word to its last, under the original's line.
 *
 * What a retelling has word for word of the original is a filled stretch, tied to the place in the
 * original that it comes from. All strips share one scale, so that lengths can be compared.
 */
import { linear } from '../frame/linear.ts';
import { formatShare, plural } from '../../model/format.ts';
import { round } from '../frame/round.ts';
import { breakText, fitting, textWidth } from '../frame/type.ts';
import { wideFrom, type Box, type Point, type Size } from '../types.ts';
import { length } from './describe.ts';
import type { ReuseDocument, TextReuseRows } from './rows.ts';

export type PlacedText = Point & { text: string };

export type PlacedRun = {
	key: string;
	/** In the strip, and in the original's line. */
	there: Box;
	source: Box;
	/** What ties the two. */
	tie: string;
	/** Strokes over a stretch whose words stand, most of them, inside quotation marks; else empty. */
	strokes: string;
	longest: boolean;
};

export type PlacedStrip = {
	id: string;
	name: PlacedText;
	/** Its length, and how much of its wording is the original's. */
	notes: PlacedText[];
	source: { from: Point; to: number };
	strip: Box;
	runs: PlacedRun[];
	/** The longest run: a line below it, and what it is. */
	longest: (PlacedText & { line: string }) | null;
	/** The rule above all but the first. */
	rule: string;
};

export type TextReuseLayout = Size & {
	size: { name: number; note: number };
	strips: PlacedStrip[];
	original: PlacedText;
	legend: (PlacedText & { box: Box; kind: 'copied' | 'quoted' | 'other'; strokes: string })[];
};

function frameOf(width: number, documents: number) {
	const wide = width >= wideFrom;
	const few = documents <= 8;
	const head = wide ? 0 : 39;
	return {
		wide,
		few,
		head,
		left: wide ? 178 : 0,
		/** From the original's line to the strip, and the strip's own height. */
		fall: few ? (wide ? 58 : 44) : 18,
		strip: few ? 14 : 10,
		line: 4,
		/** Below the strip: the words on its longest run; and the room to the next. */
		below: few ? 20 : wide ? 0 : 4,
		gap: few ? 22 : 12,
		top: 24,
	};
}

type Frame = ReturnType<typeof frameOf>;

/** Upright strokes over a box. */
function strokes({ x, y, width, height }: Box): string {
	const n = Math.max(1, Math.floor(width / 3));
	return Array.from(
		{ length: n },
		(_, i) => `M${round(x + ((i + 0.5) * width) / n)} ${round(y)}v${round(height)}`,
	).join('');
}

const isQuoted = ({ words, quoted }: { words: number; quoted: number }) => quoted * 2 > words;

/** Everything in pixels; `rows` may be empty. */
export function layout(rows: TextReuseRows, { width }: { width: number }): TextReuseLayout {
	const { original, documents } = rows;
	const frame = frameOf(width, documents.length);
	const size = { name: frame.wide ? 14 : 13, note: 11.5 };
	const longest = Math.max(1, original.words, ...documents.map(({ words }) => words));
	const x = linear([0, longest], [frame.left, width]);
	const pitch = frame.head + frame.fall + frame.strip + frame.below + frame.gap;
	const foot = frame.top + documents.length * pitch;
	return {
		width,
		height: Math.ceil(foot + legendLines(frame) * 20 + 4),
		size,
		strips: documents.map((document, i) =>
			place(document, { y: frame.top + i * pitch, i, x, frame, size, words: original.words }),
		),
		original: {
			text: documents.length
				? `${original.outlet}, its ${plural(original.words, 'word')} from first to last`
				: '',
			x: frame.left,
			y: 12,
		},
		legend: documents.length ? legend({ frame, y: foot + 12, size: size.note }) : [],
	};
}

type Place = {
	y: number;
	i: number;
	x: (word: number) => number;
	frame: Frame;
	size: { name: number; note: number };
	words: number;
};

function place(document: ReuseDocument, { y: top, i, x, frame, size, words }: Place): PlacedStrip {
	const y = top + frame.head;
	const strip = {
		x: frame.left,
		y: y + frame.fall,
		width: x(document.words) - frame.left,
		height: frame.strip,
	};
	const notes = [
		plural(document.words, 'word'),
		`${formatShare(document.copied)} of its runs shared`,
	];
	const room = { width: frame.left - 16, size: size.note, face: 'ours' as const };
	const nameWidth = frame.wide ? frame.left - 12 : Infinity;
	const middle = y + frame.fall + frame.strip / 2;
	return {
		id: document.id,
		name: {
			text:
				breakText(document.outlet, {
					width: nameWidth,
					size: size.name,
					face: 'strong',
					lines: 1,
				})[0] ?? '',
			x: 0,
			y: frame.wide ? (frame.few ? middle - 14 : middle - 4) : top + 12,
		},
		notes: frame.wide
			? frame.few
				? notes.map((text, n) => ({ text, x: 0, y: middle + 3 + n * 15 }))
				: [
						{
							text: fitting([`${notes[0]}, ${formatShare(document.copied)}`, ''], room),
							x: 0,
							y: middle + 9,
						},
					]
			: [{ text: notes.join(', '), x: 0, y: top + 27 }],
		source: { from: { x: frame.left, y }, to: x(words) },
		strip,
		runs: document.runs.map((run, n) =>
			placeRun(run, { key: `${n}`, x, y, frame, strip, document }),
		),
		longest: longestOf(document, { x, frame, strip, size: size.note }),
		rule: i ? `M0 ${top - frame.gap / 2}H${x(Math.max(words, document.words))}` : '',
	};
}

function placeRun(
	run: ReuseDocument['runs'][number],
	{
		key,
		x,
		y,
		frame,
		strip,
		document,
	}: { key: string; strip: Box; document: ReuseDocument } & Pick<Place, 'x' | 'y' | 'frame'>,
): PlacedRun {
	const there = {
		...strip,
		x: x(run.startB),
		width: x(run.startB + run.words) - x(run.startB),
	};
	const source = { x: x(run.startA), y: y - frame.line, width: there.width, height: frame.line };
	const corners = [
		[source.x, y],
		[source.x + source.width, y],
		[there.x + there.width, there.y],
		[there.x, there.y],
	].map((corner) => corner.map(round).join(' '));
	return {
		key,
		there,
		source,
		tie: `M${corners.join('L')}z`,
		strokes: isQuoted(run) ? strokes(there) : '',
		longest: run.startB === document.longest?.startB,
	};
}

/** What stands below a longest run, where there is room for it. */
function longestOf(
	{ longest }: ReuseDocument,
	{ x, frame, strip, size }: Pick<Place, 'x' | 'frame'> & { strip: Box; size: number },
): PlacedStrip['longest'] {
	if (!longest || !frame.few) return null;
	const [from, to] = [x(longest.startB), x(longest.startB + longest.words)];
	const right = strip.x + strip.width;
	const text = `longest run: ${length(longest)}`;
	const wide = textWidth(text, { size, face: 'ours' });
	const y = strip.y + strip.height;
	return {
		text,
		x: Math.max(strip.x, Math.min(from, right - wide)),
		y: y + 17,
		line: `M${round(from)} ${round(y + 4)}H${round(to)}`,
	};
}

const legendLines = ({ wide }: Frame) => (wide ? 1 : 3);

function legend({ frame, y, size }: { frame: Frame; y: number; size: number }) {
	let at = frame.left;
	const entries = [
		['copied', 'word for word the original’s'],
		['quoted', 'the same, inside quotation marks'],
		['other', 'other words'],
	] as const;
	return entries.map(([kind, text], i) => {
		const line = frame.wide ? y : y + i * 20;
		const box = { x: frame.wide ? at : 0, y: line - 6, width: 22, height: 12 };
		at += 28 + textWidth(text, { size, face: 'ours' }) + 16;
		return {
			kind,
			box,
			text,
			x: box.x + 28,
			y: line + 4,
			strokes: kind === 'quoted' ? strokes(box) : '',
		};
	});
}
