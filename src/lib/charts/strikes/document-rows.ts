/**
 * The totals as each document gives them: a row for each document, the original first. The original's row
 * has the dots of the people. A retelling's row has copies of them: filled where it keeps the total, else
 * empty. Documents without room are counted below.
 */
import { range } from 'd3';
import { formatNumber, plural } from '#data/format';
import { round } from '../frame/round.ts';
import { largestSquares } from '../frame/squares.ts';
import { breakText } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import { squareAt } from './people.ts';
import type { StrikesRows } from './rows.ts';
import { nounsOf } from './text.ts';

export const rulePadding = 5;

export const nameLeading = 1.1;

/** The grid of the dots of `n` people within a row; its top is the row's. */
export function dotGrid(n: number, { documents, wide }: Frame) {
	const largest = largestSquares(n, documents.dots);
	const pitch = Math.min(wide ? 18 : 10, largest.pitch);
	return { x: documents.nameWidth, y: 0, columns: largest.columns, pitch, radius: pitch * 0.4 };
}

/** One stroke for each row of dots: dashes of no length with round ends draw the dots. */
function dottedStrokes(n: number, frame: Frame) {
	const grid = dotGrid(n, frame);
	const { columns, pitch, radius } = grid;
	const path = range(0, n, columns).map((first) => {
		const { x, y } = squareAt(first, grid);
		const last = Math.min(columns, n - first) - 1;
		return `M${round(x)} ${round(y)}h${round(last * pitch + pitch / 4)}`;
	});
	return { path: path.join(''), pitch: round(pitch), radius: round(radius) };
}

export type PlacedDocumentRows = NonNullable<ReturnType<typeof placeDocumentRows>>;

/** Column heads and rows, in pixels from the area's corner; null where no view asks for them. */
export function placeDocumentRows(
	{ retold, totals }: StrikesRows,
	{ frame, shown }: { frame: Frame; shown: boolean },
) {
	if (!retold) return null;
	const { width, height, header, name, nameWidth, gap, mark, dots, ...size } = frame.documents;
	const marksX = width - 2 * mark.width - gap;
	const columns = [nameWidth, marksX, marksX + mark.width + gap];

	const room = height - header;
	const total = retold.documents.length;
	const most = Math.max(1, Math.floor(room / size.minRowHeight));
	const documents = retold.documents.slice(0, total > most ? Math.max(1, most - 1) : total);
	const pitch = Math.min(room / Math.max(1, documents.length), size.minRowHeight * 1.35);
	const hidden = total - documents.length;
	return {
		shown,
		dots: dottedStrokes(totals.killed, frame),
		heads: retold.figures.map(({ n, unit, claim }, i) => ({
			id: unit,
			claim,
			n: formatNumber(n),
			noun: nounsOf[unit][n === 1 ? 0 : 1],
			x: columns[i] ?? 0,
			y: header - 10 - name * 1.2,
		})),
		rows: documents.map(({ id, outlet, figures }, i) => ({
			id,
			y: header + i * pitch,
			name: breakText(outlet, { width: nameWidth - 6, size: name, face: 'strong', lines: 3 }),
			/** The original's dots are those of the people themselves. */
			dots: i === 0 ? 'people' : figures[0]?.status === 'kept' ? 'filled' : 'empty',
			figures: figures.map(({ status, words }, k) => ({
				claim: retold.figures[k]?.claim ?? '',
				status,
				x: columns[k] ?? 0,
				words: breakText(words ?? '', {
					...{ size: size.words, face: 'theirs' },
					...(k === 0 ? { width: dots.width, lines: 1 } : { width: mark.width, lines: 2 }),
				}),
			})),
		})),
		/** Says how many documents there is no room for; empty where there is. */
		more: hidden ? `and ${plural(hidden, 'more retelling')}` : '',
	};
}
