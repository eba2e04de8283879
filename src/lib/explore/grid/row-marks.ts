/** The marks of a row as one drawing: with many retellings, a mark styled on each cell would be too slow. */
import type { Status } from '#data/schema';
import { marksOf, type MarkPaths } from '../../charts/marks/paths.ts';

/** The distance from mark to mark, and the size of a mark, in pixels. */
export const pitch = 30;
export const mark = { width: 22, height: 11 };

const draw = marksOf(mark);

export const rowMarks = (statuses: readonly Status[]): MarkPaths =>
	draw(statuses.map((status, i) => ({ status, x: i * pitch + (pitch - mark.width) / 2, y: 0 })));
