/**
 * What the grid shows for a state: retellings, rows and what a search found. Each part is derived from
 * what decides it alone, so that opening a cell, say, sorts nothing again.
 */
import type { ExploreData } from '../model/explorer-data.ts';
import type { Counting } from '../model/sets.ts';
import {
	arranging,
	carriedBy,
	columnsOf,
	filtering,
	linesOf,
	passing,
	type Arranging,
	type Filtering,
	type Hit,
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

export type Shown = ReturnType<typeof shown>;

/** Call it while a component is made; what it returns follows the state. */
export function shown({ data, state, said }: Asked) {
	/** Everything the search looks through that is at hand: labels, then the original’s words. */
	const labels = data.claims.map(({ label }) => folded(label).text);
	const quotes = data.claims.map(({ quote }) => folded(quote).text);

	const filters: Filtering = $derived.by(steady(() => pick(state(), filtering)));
	const arranged: Arranging = $derived.by(steady(() => pick(state(), arranging)));
	const counting: Counting = $derived.by(steady(() => pick(state(), ['trimmed', 'altered'])));
	const doc = $derived(state().doc);
	const columns = $derived(columnsOf(data, { doc }));
	const sought = $derived(needle(state().q));
	const texts = $derived(
		columns.flatMap((source) => {
			const text = said.texts.get(source)?.text;
			return text ? [{ source, text }] : [];
		}),
	);
	/** What all documents say of each claim, to be looked through in one go. */
	const together = $derived(
		data.claims.map((_, claim) => texts.map(({ text }) => text[claim]?.text ?? '').join('\n')),
	);
	const hits = $derived.by((): Hits | null => {
		if (!sought) return null;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		const found = new Map<number, Hit>();
		for (const claim of data.claims.keys()) {
			if (labels[claim]?.includes(sought)) found.set(claim, 'label');
			else if (said.sentences[claim]?.text.includes(sought)) found.set(claim, 'sentence');
			else if (quotes[claim]?.includes(sought)) found.set(claim, -1);
			else if (together[claim]?.includes(sought)) {
				const where = texts.find(({ text }) => text[claim]?.text.includes(sought));
				if (where) found.set(claim, where.source);
			}
		}
		return found;
	});
	const claims = $derived(passing(data, { state: filters, hits }));
	const lines = $derived(linesOf(data, { state: arranged, claims }));
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
		/** The words in which a search found a claim, as far as they were fetched. */
		wordsOf(hit: Hit, claim: number): string {
			if (hit === 'label') return data.claims[claim]?.label ?? '';
			if (hit === 'sentence') return said.sentences[claim]?.from ?? '';
			if (hit < 0) return data.claims[claim]?.quote ?? '';
			const cell = said.told(hit, claim);
			return cell && cell.status !== 'dropped' ? cell.quote : '';
		},
	};
}
