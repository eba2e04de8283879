/**
 * The totals as each document gives them: a row a document, the original's on top.
 *
 * Everybody's dots stand beside the original. Beside a retelling stand as many again, filled where it
 * keeps the figure and empty where it does not. What does not fit is counted at the foot.
 */
import type { Status } from '#data/schema';
import { formatNumber, plural } from '../../model/format.ts';
import { breakText } from '../frame/type.ts';
import { round } from '../frame/round.ts';
import type { Point } from '../types.ts';
import type { Frame } from './frame.ts';
import { pack } from './people.ts';
import type { StrikesRows } from './rows.ts';
import { namesOf } from './words.ts';

/** From a row's rule down to its top, in pixels. */
export const aboveRow = 5;

/** Distance of two lines of a name, in sizes of its type. */
export const nameLeading = 1.1;

/** `claim`: the figure’s own. */
export type PlacedFigure = { claim: string; status: Status; x: number; words: string[] };

export type PlacedDocument = {
	id: string;
	/** The row's top. */
	y: number;
	name: string[];
	/** The dots, filled or not; the original's are those of the people themselves. */
	dots: 'people' | 'filled' | 'empty';
	/** The people, then strikes and boats. */
	figures: PlacedFigure[];
};

/** A number above what it counts. */
export type PlacedHead = Point & { id: string; claim: string; n: string; names: string };

export type PlacedRetold = {
	shown: boolean;
	heads: PlacedHead[];
	documents: PlacedDocument[];
	/** Rows of dots as strokes to be dashed, from a row's own corner; the dots' distance. */
	dots: { path: string; pitch: number; radius: number };
	/** Says how many documents there was no room for; empty where there was. */
	more: string;
};

/** Where the dots of `n` people stand within their part of a row. */
export function dotsOf(n: number, { retold, wide }: Frame) {
	const { columns, pitch } = pack(n, retold.dots);
	const apart = Math.min(wide ? 18 : 10, pitch);
	const at = (i: number): Point => ({
		x: retold.names + ((i % columns) + 0.5) * apart,
		y: (Math.floor(i / columns) + 0.5) * apart,
	});
	return { columns, pitch: apart, radius: apart * 0.4, at };
}

/** One stroke a row of dots; dashes without length and with round ends draw the dots. */
function strokes(n: number, frame: Frame): PlacedRetold['dots'] {
	const { columns, pitch, radius, at } = dotsOf(n, frame);
	const path = Array.from({ length: Math.ceil(n / columns) }, (_, row) => {
		const { x, y } = at(row * columns);
		const last = Math.min(columns, n - row * columns) - 1;
		return `M${round(x)} ${round(y)}h${round(last * pitch + pitch / 4)}`;
	});
	return { path: path.join(''), pitch: round(pitch), radius: round(radius) };
}

/** Heads and rows in pixels; null where no view asks for them. */
export function placeRetold(
	{ retold, totals }: StrikesRows,
	{ frame, shown }: { frame: Frame; shown: boolean },
): PlacedRetold | null {
	if (!retold) return null;
	const size = frame.retold;
	const dots = strokes(totals.killed, frame);
	const marks = size.width - 2 * size.mark.width - size.gap;
	const xs = [size.names, marks, marks + size.mark.width + size.gap];
	const words = { size: size.words, face: 'theirs', lines: 2 } as const;

	const room = size.height - size.head;
	const all = retold.documents.length;
	const most = Math.max(1, Math.floor(room / size.least));
	const documents = retold.documents.slice(0, all > most ? most - 1 || 1 : all);
	const pitch = Math.min(room / Math.max(1, documents.length), size.least * 1.35);
	const left = all - documents.length;
	return {
		shown,
		dots,
		heads: retold.figures.map(({ n, is, claim }, i) => ({
			id: is,
			claim,
			n: formatNumber(n),
			names: namesOf[is][n === 1 ? 0 : 1],
			x: xs[i] ?? 0,
			y: size.head - 10 - size.name * 1.2,
		})),
		documents: documents.map(({ id, outlet, figures }, i) => ({
			id,
			y: size.head + i * pitch,
			name: breakText(outlet, { width: size.names - 6, size: size.name, face: 'strong', lines: 3 }),
			dots: i === 0 ? 'people' : figures[0]?.status === 'kept' ? 'filled' : 'empty',
			figures: figures.map((figure, k) => ({
				claim: retold.figures[k]?.claim ?? '',
				status: figure.status,
				x: xs[k] ?? 0,
				words: breakText(figure.words ?? '', {
					...words,
					...(k === 0 ? { lines: 1 } : {}),
					width: k === 0 ? size.dots.width : size.mark.width,
				}),
			})),
		})),
		more: left ? `and ${plural(left, 'more retelling')}` : '',
	};
}
