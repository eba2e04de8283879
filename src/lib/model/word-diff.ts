/**
 * The difference of two wordings, word by word.
 *
 * Words are compared as in text reuse: in lower case, without punctuation. The words of a longest common
 * subsequence are the same; of equally long ones, that with the longer words is taken. A word that both
 * have at different places is moved, never put in or left out.
 */

/** A word of the retelling as printed, or words of the original that the retelling does not have. */
export type Difference =
	| { type: 'same' | 'moved' | 'put-in'; word: string }
	| { type: 'left-out'; words: string[]; replaced: boolean };

/** A word in the form that is compared; empty for punctuation. */
export const normalise = (word: string): string =>
	word
		.toLowerCase()
		.replace(/[‘’]/g, "'")
		.replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a text, as printed. */
export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Pairs of indices, ascending, of a longest common subsequence of `a` and `b`. */
function common(a: string[], b: string[]): [number, number][] {
	const cols = b.length + 1;
	const best = new Float64Array((a.length + 1) * cols);
	const at = (i: number, j: number) => best[i * cols + j] ?? 0;
	const worth = (word: string) => 1 + word.length / 10_000;
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const word = a[i] ?? '';
			const pair = word && word === b[j] ? at(i + 1, j + 1) + worth(word) : 0;
			best[i * cols + j] = Math.max(pair, at(i + 1, j), at(i, j + 1));
		}
	}
	const pairs: [number, number][] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (at(i, j) === at(i + 1, j)) i += 1;
		else if (at(i, j) === at(i, j + 1)) j += 1;
		else pairs.push([i++, j++]);
	}
	return pairs;
}

/**
 * How `retold` differs from `original`, in the order of `retold`.
 *
 * A run that was left out is `replaced` where words were put in at its place; it precedes them.
 */
export function wordDiff(original: string, retold: string): Difference[] {
	const from = words(original);
	const to = words(retold);
	const a = from.map(normalise);
	const b = to.map(normalise);
	const pairs = common(a, b);

	const unmatched = new Map<string, number[]>();
	const matched = new Set(pairs.map(([i]) => i));
	a.forEach((word, i) => {
		if (word && !matched.has(i)) unmatched.set(word, [...(unmatched.get(word) ?? []), i]);
	});
	const matchedInRetelling = new Set(pairs.map(([, j]) => j));
	const moved = new Set<number>();
	const types = b.map((word, j): 'same' | 'moved' | 'put-in' => {
		if (matchedInRetelling.has(j) || !word) return 'same';
		const i = unmatched.get(word)?.shift();
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
