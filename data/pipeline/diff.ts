/** Word-level differences between two passages, by their longest common subsequence. */

/** A stretch that both have, or that one has in place of the other's. */
export type Change = { kind: 'same' | 'changed'; a: string[]; b: string[] };

/** The stretches of `a` and `b` in order; `same` as `equal` judges it (the same word, by default). */
export function diffWords(
	a: readonly string[],
	b: readonly string[],
	equal: (x: string, y: string) => boolean = (x, y) => x === y,
): Change[] {
	const width = b.length + 1;
	const table = new Uint16Array((a.length + 1) * width);
	const at = (i: number, j: number) => table[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i -= 1)
		for (let j = b.length - 1; j >= 0; j -= 1)
			table[i * width + j] = equal(a[i] ?? '', b[j] ?? '')
				? at(i + 1, j + 1) + 1
				: Math.max(at(i + 1, j), at(i, j + 1));
	const changes: Change[] = [];
	const push = (
		kind: Change['kind'],
		words: { a?: string | undefined; b?: string | undefined },
	) => {
		let last = changes.at(-1);
		if (last?.kind !== kind) changes.push((last = { kind, a: [], b: [] }));
		if (words.a !== undefined) last.a.push(words.a);
		if (words.b !== undefined) last.b.push(words.b);
	};
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && equal(a[i] ?? '', b[j] ?? ''))
			push('same', { a: a[i++], b: b[j++] });
		else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
			push('changed', { a: a[i++] });
		else push('changed', { b: b[j++] });
	}
	return changes;
}
