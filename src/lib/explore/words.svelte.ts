/** What each document says word for word, a file each, fetched once and when needed. */
import type { Told } from '../model/compare.ts';
import type { ExploreData, ExploredWords } from '../model/explore.ts';
import { SvelteMap } from 'svelte/reactivity';
import { folded, type Folded } from './search.ts';

/** The words of the retellings; `root` is the folder of their files, with a slash at its end. */
export function words(data: ExploreData, root: string) {
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
	const asked = new Map<number, Promise<void>>();
	const fetched = new SvelteMap<number, { told: ExploredWords; text: Folded[] }>();

	async function get(source: number): Promise<void> {
		const response = await fetch(`${root}${data.sources[source]?.id}.json`);
		if (!response.ok) throw new Error(String(response.status));
		const told = (await response.json()) as ExploredWords;
		const text = told.map((cell) => folded(cell.status === 'dropped' ? '' : cell.quote));
		fetched.set(source, { told, text });
	}

	return {
		/** Asks for a document's words; what fails may be asked for again. */
		want(source: number): void {
			if (source < 0 || asked.has(source)) return;
			asked.set(
				source,
				get(source).catch(() => void asked.delete(source)),
			);
		},
		told: (source: number, claim: number): Told | undefined => fetched.get(source)?.told[claim],
		/** Folded quotes by claim of those that are there, by source. */
		get texts(): Map<number, { text: Folded[] }> {
			return fetched;
		},
	};
}
