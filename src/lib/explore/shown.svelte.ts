/**
 * What the grid shows for a state: retellings, rows and what a search found. Each part is derived from
 * what decides it alone, so that opening a cell, say, sorts nothing again.
 */
import type { ExploreData } from '../model/explore.ts';
import type { Counting } from '../model/sets.ts';
import {
	carriedBy,
	claimsOf,
	columnsOf,
	deciding,
	linesOf,
	type Deciding,
	type Hits,
} from './lines.ts';
import { folded, needle } from './search.ts';
import type { ExploreState } from './state.ts';
import type { words } from './words.svelte.ts';

/** Gives what it gave last time as long as every part of it is the same. */
export function steady<T extends object>(get: () => T): () => T {
	let last: T | undefined;
	return () => {
		const next = get();
		const keys = Object.keys(next) as (keyof T)[];
		if (!last || keys.some((key) => next[key] !== last?.[key])) last = next;
		return last;
	};
}

const pick = <K extends keyof ExploreState>(state: ExploreState, keys: readonly K[]) =>
	Object.fromEntries(keys.map((key) => [key, state[key]])) as Pick<ExploreState, K>;

type Asked = { data: ExploreData; state: () => ExploreState; said: ReturnType<typeof words> };

/** Call it while a component is made; what it returns follows the state. */
export function shown({ data, state, said }: Asked) {
	/** Everything the search looks through that is at hand: labels, then the original’s words. */
	const labels = data.claims.map(({ label }) => folded(label).text);
	const quotes = data.claims.map(({ quote }) => folded(quote).text);

	const decided: Deciding = $derived.by(steady(() => pick(state(), deciding)));
	const counting: Counting = $derived.by(steady(() => pick(state(), ['trimmed', 'altered'])));
	const doc = $derived(state().doc);
	const columns = $derived(columnsOf(data, { doc }));
	const sought = $derived(needle(state().q));
	const hits = $derived.by((): Hits | null => {
		if (!sought) return null;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		const found = new Map<number, 'label' | number>();
		const texts = columns.flatMap((source) => {
			const text = said.texts.get(source)?.text;
			return text ? [{ source, text }] : [];
		});
		for (const claim of data.claims.keys()) {
			if (labels[claim]?.includes(sought)) found.set(claim, 'label');
			else if (quotes[claim]?.includes(sought)) found.set(claim, -1);
			else {
				const where = texts.find(({ text }) => text[claim]?.text.includes(sought));
				if (where) found.set(claim, where.source);
			}
		}
		return found;
	});
	const lines = $derived(linesOf(data, { state: decided, hits }));
	const claims = $derived(claimsOf(lines));
	const carried = $derived(carriedBy(data, { columns, counting }));
	return {
		get columns() {
			return columns;
		},
		get sought() {
			return sought;
		},
		get hits() {
			return hits;
		},
		get lines() {
			return lines;
		},
		get claims() {
			return claims;
		},
		get carried() {
			return carried;
		},
		get counting() {
			return counting;
		},
	};
}
