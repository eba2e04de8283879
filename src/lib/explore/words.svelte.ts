/** The words of claims and retellings, which are fetched when first needed, and their search. */
import { SvelteMap } from 'svelte/reactivity';
import type { CodedClaim } from '../model/compare.ts';
import type { ExploreData, ExploredWords } from '../model/explorer-data.ts';
import type { Hit, Hits } from './lines.ts';
import { foldText, type FoldedText } from './search.ts';

export type Words = ReturnType<typeof createWords>;

/** `root` is the address of the explorer's folder, with a slash at its end. */
export function createWords(data: ExploreData, root: string) {
	const labels = data.claims.map(({ label }) => foldText(label));
	const quotes = data.claims.map(({ quote }) => foldText(quote));
	let sentences: FoldedText[] = $state.raw([]);
	const retellings = new SvelteMap<number, { cells: ExploredWords; texts: FoldedText[] }>();

	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- no component reads it
	const requested = new Set<string>();
	/** Fetches a file once; a failed request may be repeated. */
	async function load<T>(path: string, store: (content: T) => void): Promise<void> {
		if (requested.has(path)) return;
		requested.add(path);
		try {
			const response = await fetch(`${root}${path}.json`);
			if (!response.ok) throw new Error(String(response.status));
			store((await response.json()) as T);
		} catch {
			requested.delete(path);
		}
	}

	/** Fetches what a retelling says; the original (place −1) is there already. */
	function fetchRetelling(source: number): void {
		const id = data.sources[source]?.id;
		if (id === undefined) return;
		void load<ExploredWords>(`words/${id}`, (cells) =>
			retellings.set(source, {
				cells,
				texts: cells.map((cell) => foldText(cell.status === 'dropped' ? '' : cell.quote)),
			}),
		);
	}
	const cellOf = (source: number, claim: number): CodedClaim | undefined =>
		retellings.get(source)?.cells[claim];

	return {
		fetchRetelling,
		cellOf,
		/** Fetches everything that a search looks through. */
		fetchAll(): void {
			data.sources.forEach((_, source) => fetchRetelling(source));
			void load<string[]>('claims', (found) => (sentences = found.map(foldText)));
		},
		/** Where each claim says a folded query: in the first place that has it. */
		search(query: string, columns: number[]): Hits {
			const fetched = columns.flatMap((source) => {
				const texts = retellings.get(source)?.texts;
				return texts ? [{ source, texts }] : [];
			});
			const contains = (text: FoldedText | undefined) => text?.folded.includes(query);
			const hitOf = (claim: number): Hit | undefined => {
				if (contains(labels[claim])) return 'label';
				if (contains(sentences[claim])) return 'sentence';
				if (contains(quotes[claim])) return -1;
				return fetched.find(({ texts }) => contains(texts[claim]))?.source;
			};
			// eslint-disable-next-line svelte/prefer-svelte-reactivity -- it never changes
			return new Map(
				[...data.claims.keys()].flatMap((claim) => {
					const hit = hitOf(claim);
					return hit === undefined ? [] : [[claim, hit] as const];
				}),
			);
		},
		excerpt(hit: Hit, claim: number): string {
			if (hit === 'label') return data.claims[claim]?.label ?? '';
			if (hit === 'sentence') return sentences[claim]?.text ?? '';
			if (hit < 0) return data.claims[claim]?.quote ?? '';
			const cell = cellOf(hit, claim);
			return cell && cell.status !== 'dropped' ? cell.quote : '';
		},
	};
}
