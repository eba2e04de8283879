/**
 * What a drawing must hold.
 *
 * In a drawing that moves, a mark that is not shown waits unseen, so that it can fade and move when a step
 * asks for it. One that never moves (what the server draws, a still) goes without.
 */
import { getContext } from 'svelte';

const key = Symbol('moves');

/** The context of a drawing: whether it moves, which may change once, from no to yes. */
export const moving = (moves: () => boolean): Map<unknown, unknown> => new Map([[key, moves]]);

/** For a drawing, while it is set up: `isPresent` and `present` say which marks are in it at all. */
export function presence() {
	const moves = getContext<(() => boolean) | undefined>(key);
	const isPresent = (shown: boolean): boolean => shown || (moves?.() ?? false);
	return {
		isPresent,
		present: <Mark extends { shown: boolean }>(marks: Mark[]): Mark[] =>
			marks.filter(({ shown }) => isPresent(shown)),
	};
}
