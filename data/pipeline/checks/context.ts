/** What cross checks share: a short way to say where a problem is. */
import type { Problem } from '../problems.ts';
import type { Data } from '../load.ts';

/** A check of what several files must agree on. It passes over what is not sound enough to look at. */
export type CrossCheck = (data: Data) => Problem[];

/** The entries that come a second time, by their position in the list. */
export function repeats(ids: readonly string[]): number[] {
	return ids.flatMap((id, i) => (ids.indexOf(id) < i ? [i] : []));
}
