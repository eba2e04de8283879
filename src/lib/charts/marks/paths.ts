/** The marks of many cells as four paths: an element for each mark would be slow in a large record. */
import type { Status } from '#data/schema';
import { statuses } from '#data/vocabulary';
import { round } from '../frame/round.ts';
import type { Point, Size } from '../types.ts';
import { statusMark, type StatusPaths } from './status-mark.ts';

/** Bars, the bars of altered claims, their waves, and empty slots: a path for each, in pixels. */
export type MarkPaths = { ink: string; altered: string; wave: string; slot: string };

/** Draws marks of one size, in pixels, each at its top left corner. */
export function marksOf(size: Size): (cells: Iterable<Point & { status: Status }>) => MarkPaths {
	const marks = Object.fromEntries(
		statuses.map((status) => [status, statusMark(status, size)]),
	) as Record<Status, StatusPaths>;
	return (cells) => {
		const paths: MarkPaths = { ink: '', altered: '', wave: '', slot: '' };
		for (const { status, x, y } of cells) {
			const at = `M${round(x)} ${round(y)}`;
			const { bar, wave, slot } = marks[status];
			if (bar) paths[status === 'altered' ? 'altered' : 'ink'] += at + bar;
			if (wave) paths.wave += at + wave;
			if (slot) paths.slot += at + slot;
		}
		return paths;
	};
}
