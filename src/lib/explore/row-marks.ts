/**
 * The marks of a row as a few paths. With many retellings a mark that is styled on each cell costs more
 * than an answer may take: cells then hold no drawing of their own, and one drawing lies behind the row.
 */
import type { Status } from '#data/schema';
import { marksOf, type MarkPaths } from '../charts/marks/paths.ts';

/** Pixels from mark to mark, and of a mark. */
export const pitch = 30;
export const mark = { width: 22, height: 11 };

const inset = (pitch - mark.width) / 2;
const draw = marksOf(mark);

/** The marks of some columns, each by its place and with its status. */
export const rowMarks = (cells: (readonly [place: number, status: Status])[]): MarkPaths =>
	draw(cells.map(([place, status]) => ({ status, x: place * pitch + inset, y: 0 })));
