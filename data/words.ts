/** Words of a text, and those that two texts have in common. */

/** Words on white space, non-breaking spaces included. */
export function splitWords(text: string): string[] {
	return text.split(/[\s\u200b\ufeff]+/u).filter(Boolean);
}

/** A word without case and punctuation; empty for punctuation alone. */
export const bareWord = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A longest common subsequence of `a` and `b`, as pairs of positions in ascending order. `worth` says what
 * a word adds to the length; a word worth nothing is never common.
 */
export function commonWords(
	a: readonly string[],
	b: readonly string[],
	worth: (word: string) => number = () => 1,
): [number, number][] {
	const columns = b.length + 1;
	const longest = new Float64Array((a.length + 1) * columns);
	const from = (i: number, j: number) => longest[i * columns + j]!;
	const gain = (i: number, j: number) => (a[i] === b[j] ? worth(a[i]!) : 0);
	for (let i = a.length - 1; i >= 0; i -= 1)
		for (let j = b.length - 1; j >= 0; j -= 1)
			longest[i * columns + j] = gain(i, j)
				? from(i + 1, j + 1) + gain(i, j)
				: Math.max(from(i + 1, j), from(i, j + 1));
	const pairs: [number, number][] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (from(i, j) === from(i + 1, j)) i += 1;
		else if (from(i, j) === from(i, j + 1)) j += 1;
		else pairs.push([i++, j++]);
	}
	return pairs;
}
