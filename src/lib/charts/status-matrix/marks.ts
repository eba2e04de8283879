/** A row's marks: those of one status in one path, so that a row is few elements. */
import { group } from 'd3';
import type { Status } from '#data/schema';
import { round } from '../frame/round.ts';
import { proof, type Proof } from '../marks/status-mark.ts';
import type { Size } from '../types.ts';

export type RowMarks = { status: Status } & Pick<Proof, 'bar' | 'wave' | 'slot'>;

type Options = { x: number[]; top: number; size: Size };

/** The marks of a row's cells, whose left ends are `x`. */
export function marksOf(row: Status[], { x, top, size }: Options): RowMarks[] {
	const cells = row.map((status, at) => ({ status, start: `M${round(x[at] ?? 0)} ${round(top)}` }));
	return [...group(cells, ({ status }) => status)].map(([status, those]) => {
		const { bar, wave, slot } = proof(status, size);
		const all = (path: string) => those.map(({ start }) => start + path).join('');
		return {
			status,
			...(bar && { bar: all(bar) }),
			...(wave && { wave: all(wave) }),
			...(slot && { slot: all(slot) }),
		};
	});
}
