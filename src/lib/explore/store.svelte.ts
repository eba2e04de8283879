/** A state that components follow, held outside of them. */
import type { ExploreState } from './state.ts';

export function living(first: ExploreState): { state: ExploreState } {
	let state = $state.raw(first);
	return {
		get state() {
			return state;
		},
		set state(next) {
			state = next;
		},
	};
}
