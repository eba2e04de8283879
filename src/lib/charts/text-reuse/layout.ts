/**
 * Layout of the text reuse: a strip for each retelling, below a line for the original. A run of shared
 * words is filled, and tied to its position in the original. All strips have one scale, so that lengths can
 * be compared.
 */
import { max, range } from 'd3';
import type { CopiedRun } from '#data/schema';
import { plural } from '#data/format';
import { formatShare } from '../../model/format.ts';
import { linear } from '../frame/linear.ts';
import { round } from '../frame/round.ts';
import { breakText, fitting, textWidth } from '../frame/type.ts';
import { wideFrom, type Box } from '../types.ts';
import { runLength } from './describe.ts';
import type { ReuseDocument, TextReuseRows } from './rows.ts';

/** Sizes that depend on the width and on whether the documents are few, in pixels. */
function frameOf(width: number, documents: number) {
	const wide = width >= wideFrom;
	const isFew = documents <= 8;
	return {
		width,
		wide,
		isFew,
		nameSize: wide ? 14 : 13,
		noteSize: 11.5,
		/** Height of the name and the notes above a narrow strip, and their width beside a wide one. */
		head: wide ? 0 : 39,
		left: wide ? 178 : 0,
		/** From the original's line down to the strip, and the heights of both. */
		drop: isFew ? (wide ? 58 : 44) : 18,
		stripHeight: isFew ? 14 : 10,
		lineHeight: 4,
		/** Room below the strip for the text on its longest run, and down to the next. */
		below: isFew ? 20 : wide ? 0 : 4,
		gap: isFew ? 22 : 12,
		top: 24,
	};
}

type Frame = ReturnType<typeof frameOf>;
type Scale = (word: number) => number;

function hatching({ x, y, width, height }: Box): string {
	const n = Math.max(1, Math.floor(width / 3));
	return range(n)
		.map((i) => `M${round(x + ((i + 0.5) * width) / n)} ${round(y)}v${round(height)}`)
		.join('');
}

export function layout({ original, documents }: TextReuseRows, { width }: { width: number }) {
	const frame = frameOf(width, documents.length);
	const longest = Math.max(1, original.words, max(documents, ({ words }) => words) ?? 0);
	const x = linear([0, longest], [frame.left, width]);
	const pitch = frame.head + frame.drop + frame.stripHeight + frame.below + frame.gap;
	const bottom = frame.top + documents.length * pitch;
	const its = `${original.outlet}, its ${plural(original.words, 'word')}`;
	const room = { width: width - frame.left, size: frame.noteSize, face: 'ours' } as const;
	return {
		width,
		height: Math.ceil(bottom + (frame.wide ? 1 : 3) * 20 + 4),
		frame,
		strips: documents.map((document, i) => {
			const top = frame.top + i * pitch;
			const ruleEnd = x(Math.max(original.words, document.words));
			return {
				...placeStrip(document, { top, x, frame }),
				lineEnd: x(original.words),
				rule: i > 0 ? `M0 ${top - frame.gap / 2}H${ruleEnd}` : '',
			};
		}),
		original: {
			text: documents.length ? fitting([`${its} from first to last`, its], room) : '',
			x: frame.left,
			y: 12,
		},
		legend: documents.length ? legend(frame, bottom + 12) : [],
	};
}

function placeStrip(
	document: ReuseDocument,
	{ top, x, frame }: { top: number; x: Scale; frame: Frame },
) {
	const lineY = top + frame.head;
	const strip = {
		x: frame.left,
		y: lineY + frame.drop,
		width: x(document.words) - frame.left,
		height: frame.stripHeight,
	};
	const middle = strip.y + frame.stripHeight / 2;
	const nameWidth = frame.wide ? frame.left - 12 : Infinity;
	const nameRoom = { width: nameWidth, size: frame.nameSize, face: 'strong', lines: 1 } as const;
	return {
		id: document.id,
		name: {
			text: breakText(document.outlet, nameRoom).join(''),
			x: 0,
			y: frame.wide ? middle - (frame.isFew ? 14 : 4) : top + 12,
		},
		notes: placeNotes(document, { frame, top, middle }),
		lineY,
		strip,
		runs: document.runs.map((run) => ({
			...placeRun(run, { lineY, x, strip, frame }),
			isLongest: run.startB === document.longest?.startB,
		})),
		longest: longestRun(document, { x, frame, strip }),
	};
}

/** A document's length and how much of its wording is the original's. */
function placeNotes(
	{ words, copied }: ReuseDocument,
	{ frame, top, middle }: { frame: Frame; top: number; middle: number },
) {
	const length = plural(words, 'word');
	const share = formatShare(copied);
	const notes = [length, `${share} of its runs shared`];
	if (!frame.wide) return [{ text: notes.join(', '), x: 0, y: top + 27 }];
	if (frame.isFew) return notes.map((text, i) => ({ text, x: 0, y: middle + 3 + i * 15 }));
	const room = { width: frame.left - 16, size: frame.noteSize, face: 'ours' } as const;
	return [{ text: fitting([`${length}, ${share}`, ''], room), x: 0, y: middle + 9 }];
}

type RunOptions = { lineY: number; x: Scale; strip: Box; frame: Frame };

function placeRun(run: CopiedRun, { lineY, x, strip, frame: { lineHeight } }: RunOptions) {
	const copy = { ...strip, x: x(run.startB), width: x(run.startB + run.words) - x(run.startB) };
	const source = { ...copy, x: x(run.startA), y: lineY - lineHeight, height: lineHeight };
	const [left, right] = [source.x, source.x + source.width];
	const below = `${round(copy.x + copy.width)} ${round(copy.y)}L${round(copy.x)} ${round(copy.y)}`;
	return {
		/** The run in the strip, its place in the original's line, and the area that ties the two. */
		copy,
		source,
		tie: `M${round(left)} ${round(lineY)}L${round(right)} ${round(lineY)}L${below}z`,
		/** Strokes over a run that stands, most of it, inside quotation marks; else empty. */
		hatching: run.quoted * 2 > run.words ? hatching(copy) : '',
	};
}

/** A line below the longest run, and how long it is, where there is room for that. */
function longestRun(
	{ longest }: ReuseDocument,
	{ x, frame, strip }: { x: Scale; frame: Frame; strip: Box },
) {
	if (!longest || !frame.isFew) return null;
	const [start, end] = [x(longest.startB), x(longest.startB + longest.words)];
	const type = { size: frame.noteSize, face: 'ours' } as const;
	const long = `longest run: ${runLength(longest)}`;
	const short = long.replace('inside quotation marks', 'quoted');
	const text = fitting([long, short], { ...type, width: frame.width - frame.left });
	const maxX = strip.x + strip.width - textWidth(text, type);
	const y = strip.y + strip.height;
	return {
		text,
		x: Math.max(strip.x, Math.min(start, maxX)),
		y: y + 17,
		line: `M${round(start)} ${round(y + 4)}H${round(end)}`,
	};
}

function legend(frame: Frame, y: number) {
	let x = frame.left;
	const entries = [
		['ink', 'word for word the original’s'],
		['outline', 'the same, inside quotation marks'],
		['slot', 'other words'],
	] as const;
	return entries.map(([look, text], i) => {
		const middle = frame.wide ? y : y + i * 20;
		const box = { x: frame.wide ? x : 0, y: middle - 6, width: 22, height: 12 };
		x += 28 + textWidth(text, { size: frame.noteSize, face: 'ours' }) + 16;
		return {
			look,
			box,
			text: { text, x: box.x + 28, y: middle + 4 },
			hatching: look === 'outline' ? hatching(box) : '',
		};
	});
}
