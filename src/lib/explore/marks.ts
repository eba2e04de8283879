/**
 * The marks of a row as a few paths. With many retellings a mark that is styled on each cell costs more
 * than an answer may take: cells then hold no drawing of their own, and one drawing lies behind the row.
 */
import type { Status } from '#data/schema';
import { proof } from '../charts/marks/proof.ts';
import { statuses } from '../model/vocabulary.ts';

/** Pixels from mark to mark, and of a mark. */
export const pitch = 30;
export const mark = { width: 22, height: 11 };

const inset = (pitch - mark.width) / 2;
const proofs = Object.fromEntries(
	statuses.map((status) => [status, proof(status, mark)]),
) as Record<Status, ReturnType<typeof proof>>;

/** Bars, bars of what was altered, their waves, and empty slots; each one path, in pixels. */
export type RowMarks = { ink: string; altered: string; wave: string; slot: string };

/** The marks of some columns, each by its place and with its status. */
export function rowMarks(cells: Iterable<readonly [place: number, status: Status]>): RowMarks {
	const paths: RowMarks = { ink: '', altered: '', wave: '', slot: '' };
	for (const [place, status] of cells) {
		const at = `M${place * pitch + inset} 0`;
		const { bar, wave, slot } = proofs[status];
		if (bar) paths[status === 'altered' ? 'altered' : 'ink'] += at + bar;
		if (wave) paths.wave += at + wave;
		if (slot) paths.slot += at + slot;
	}
	return paths;
}
