/**
 * The difference of two texts, word by word. Words are compared in lower case, with straight quotes and
 * without punctuation. The longest common subsequence is unchanged; of several, the one with the longer
 * words. A word that both texts have at different places has moved, and is neither inserted nor deleted.
 */
import { bareWord, commonWords, splitWords } from '#data/words';

/** A word of the retelling as printed, or words of the original that it has nowhere. */
export type Difference =
	| { type: 'same' | 'moved' | 'put-in'; word: string }
	| { type: 'left-out'; words: string[]; replaced: boolean };

/** What a word adds to a common wording: longer words win among equally many; punctuation adds nothing. */
const worth = (word: string) => (word ? 1 + word.length / 10_000 : 0);

/** In the order of `retold`. A `replaced` run is before the words that are in its place. */
export function wordDiff(original: string, retold: string): Difference[] {
	const from = splitWords(original);
	const to = splitWords(retold);
	const a = from.map(bareWord);
	const b = to.map(bareWord);
	const pairs = commonWords(a, b, worth);

	const spare = new Map<string, number[]>();
	const standing = new Set(pairs.map(([i]) => i));
	a.forEach((word, i) => {
		if (word && !standing.has(i)) spare.set(word, [...(spare.get(word) ?? []), i]);
	});
	const stays = new Set(pairs.map(([, j]) => j));
	const moved = new Set<number>();
	const types = b.map((word, j): 'same' | 'moved' | 'put-in' => {
		if (stays.has(j) || !word) return 'same';
		const i = spare.get(word)?.shift();
		if (i === undefined) return 'put-in';
		moved.add(i);
		return 'moved';
	});

	const out: Difference[] = [];
	let i = 0;
	let j = 0;
	for (const [nextI, nextJ] of [...pairs, [a.length, b.length] as const]) {
		const missing = from.slice(i, nextI).filter((_, k) => a[i + k] && !moved.has(i + k));
		const here = to.slice(j, nextJ).map((word, k) => ({ type: types[j + k] ?? 'same', word }));
		const replaced = here.some(({ type }) => type === 'put-in');
		if (missing.length > 0) out.push({ type: 'left-out', words: missing, replaced });
		out.push(...here);
		const word = to[nextJ];
		if (word !== undefined) out.push({ type: 'same', word });
		i = nextI + 1;
		j = nextJ + 1;
	}
	return out;
}

/** Whether no word was put in, moved or left out. */
export const isUnchanged = (differences: Difference[]): boolean =>
	differences.every(({ type }) => type === 'same');
