import { commonWords } from './words.ts';

/** A stretch that both have, or that one has in place of the other's. */
export type Change = { kind: 'same' | 'changed'; a: string[]; b: string[] };

/** The stretches of `a` and `b` in order; words are the same where `key` gives the same for both. */
export function diffWords(
	a: readonly string[],
	b: readonly string[],
	key = (word: string) => word,
): Change[] {
	const changes: Change[] = [];
	const add = (kind: Change['kind'], [ownA, ownB]: [string[], string[]]) => {
		if (!ownA.length && !ownB.length) return;
		let last = changes.at(-1);
		if (last?.kind !== kind) changes.push((last = { kind, a: [], b: [] }));
		last.a.push(...ownA);
		last.b.push(...ownB);
	};
	let [i, j] = [0, 0];
	for (const [sameA, sameB] of commonWords(a.map(key), b.map(key))) {
		add('changed', [a.slice(i, sameA), b.slice(j, sameB)]);
		add('same', [[a[sameA]!], [b[sameB]!]]);
		[i, j] = [sameA + 1, sameB + 1];
	}
	add('changed', [a.slice(i), b.slice(j)]);
	return changes;
}
