/** Marks of many cells as four paths: with an element a mark, a large record would cost more than it may. */
import type { Status } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import { round } from '../frame/round.ts';
import type { Point, Size } from '../types.ts';
import { proof, type Proof } from './status-mark.ts';

/** Bars, bars of what was altered, their waves, and empty slots; each one path, in pixels. */
export type MarkPaths = { ink: string; altered: string; wave: string; slot: string };

/** Draws marks of one size, in pixels, each at its top left corner. */
export function marksOf(size: Size): (cells: Iterable<Point & { status: Status }>) => MarkPaths {
	const proofs = Object.fromEntries(
		statuses.map((status) => [status, proof(status, size)]),
	) as Record<Status, Proof>;
	return (cells) => {
		const paths: MarkPaths = { ink: '', altered: '', wave: '', slot: '' };
		for (const { status, x, y } of cells) {
			const at = `M${round(x)} ${round(y)}`;
			const { bar, wave, slot } = proofs[status];
			if (bar) paths[status === 'altered' ? 'altered' : 'ink'] += at + bar;
			if (wave) paths.wave += at + wave;
			if (slot) paths.slot += at + slot;
		}
		return paths;
	};
}
