/**
 * Keeps the explorer's state in the page's URL. A choice adds an entry to the history; typing replaces the
 * entry of what was typed before. Entries are written when the browser is idle, so that it responds first.
 */
import { whenIdle } from '../scrolly/idle.ts';
import type { ExploreData } from '../model/explorer-data.ts';
import { formatQuery, parseQuery, type ExploreState } from './state.ts';

type Change = { state: ExploreState; typing: boolean };

export function syncAddress(data: ExploreData) {
	let pending: Change[] = [];
	/** Whether the current entry of the history was typed. */
	let isTyped = false;

	function write({ state, typing }: Change): void {
		const query = formatQuery(state);
		const address = `${location.pathname}${query}${location.hash}`;
		const isSame = query === formatQuery(parseQuery(location.search, data));
		try {
			if (typing && isTyped) history.replaceState(null, '', address);
			else if (typing || !isSame) history.pushState(null, '', address);
		} catch {
			// A frame may refuse it; the page works without an address for each state.
		}
		isTyped = typing;
	}
	function flush(): void {
		pending.forEach(write);
		pending = [];
	}
	return {
		/** The state of the current address; changes that are not written yet are dropped. */
		read(): ExploreState {
			pending = [];
			isTyped = false;
			return parseQuery(location.search, data);
		},
		update(state: ExploreState, typing: boolean): void {
			if (typing && pending.at(-1)?.typing) pending.pop();
			pending.push({ state, typing });
			requestAnimationFrame(() => whenIdle(flush));
		},
		/** Writes at once what is not written yet. */
		flush,
	};
}
