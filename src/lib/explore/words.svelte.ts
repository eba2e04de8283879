/** What each claim and each document says word for word, a file each, fetched once and when needed. */
import type { Told } from '../model/compare.ts';
import type { ExploreData, ExploredWords } from '../model/explorer-data.ts';
import { SvelteMap } from 'svelte/reactivity';
import { folded, type Folded } from './search.ts';

/** The words of claims and retellings; `root` is the explorer's folder, with a slash at its end. */
export function words(data: ExploreData, root: string) {
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
	const asked = new Map<number, Promise<void>>();
	const fetched = new SvelteMap<number, { told: ExploredWords; text: Folded[] }>();

	let sentences: Folded[] = $state.raw([]);
	let sentencesAsked = false;

	async function read<T>(path: string): Promise<T> {
		const response = await fetch(`${root}${path}.json`);
		if (!response.ok) throw new Error(String(response.status));
		return (await response.json()) as T;
	}
	async function get(source: number): Promise<void> {
		const told = await read<ExploredWords>(`words/${data.sources[source]?.id}`);
		const text = told.map((cell) => folded(cell.status === 'dropped' ? '' : cell.quote));
		fetched.set(source, { told, text });
	}

	/** Asks for a document's words; what fails may be asked for again. */
	function want(source: number): void {
		if (source < 0 || asked.has(source)) return;
		asked.set(
			source,
			get(source).catch(() => void asked.delete(source)),
		);
	}

	return {
		want,
		/** Asks for everything that a search looks through. */
		wantAll(): void {
			data.sources.forEach((_, source) => want(source));
			if (sentencesAsked) return;
			sentencesAsked = true;
			read<string[]>('claims').then(
				(found) => (sentences = found.map(folded)),
				() => (sentencesAsked = false),
			);
		},
		/** What each claim says, folded, by its place; nothing until it was fetched. */
		get sentences(): readonly Folded[] {
			return sentences;
		},
		told: (source: number, claim: number): Told | undefined => fetched.get(source)?.told[claim],
		/** Folded quotes by claim of those that are there, by source. */
		get texts(): Map<number, { text: Folded[] }> {
			return fetched;
		},
	};
}
