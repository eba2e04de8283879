import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsBetween, type Stretch } from './common-runs.ts';

const size = 3;
const list = (text: string) => (text ? text.split(' ') : []);
const shingled = (words: string[]) =>
	words
		.slice(0, Math.max(0, words.length - size + 1))
		.map((_, i) => words.slice(i, i + size).join(' '));

/** The runs of two texts, over shingles of three words. */
function runs(a: string[], b: string[]): Stretch[] {
	const numbers = new Map<string, number>();
	const numbered = (words: string[]) =>
		Int32Array.from(shingled(words), (shingle) => {
			if (!numbers.has(shingle)) numbers.set(shingle, numbers.size);
			return numbers.get(shingle) ?? 0;
		});
	return runsBetween({ a: numbered(a), b: numbered(b), size });
}

describe('runs', () => {
	it('reach as far as they can, and say where they begin in each', () => {
		expect(runs(list('one two three four five'), list('x two three four five y'))).toEqual([
			{ startA: 1, startB: 1, words: 4 },
		]);
	});

	it('stand in the order of the later document, wherever they come from', () => {
		expect(runs(list('a b c d e f'), list('d e f x a b c'))).toEqual([
			{ startA: 3, startB: 0, words: 3 },
			{ startA: 0, startB: 4, words: 3 },
		]);
	});

	it('leave a word that two could have to the longer', () => {
		expect(runs(list('a b c x b c d e f'), list('a b c d e f'))).toEqual([
			{ startA: 0, startB: 0, words: 1 },
			{ startA: 4, startB: 1, words: 5 },
		]);
	});

	it('take the first of equal places', () => {
		expect(runs(list('a b c x a b c'), list('a b c'))[0]).toEqual({
			startA: 0,
			startB: 0,
			words: 3,
		});
	});

	it.each([
		['', 'a b c'],
		['a b c', ''],
		['a b', 'a b'],
		['a b c', 'd e f'],
	])('are none between “%s” and “%s”', (a, b) => expect(runs(list(a), list(b))).toEqual([]));

	it('hold exactly the words of shared shingles, each once, and as the other document has them', () => {
		const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 });
		fc.assert(
			fc.property(words, words, (a, b) => {
				const known = new Set(shingled(a));
				const shared = b.map((_, j) =>
					shingled(b).some((shingle, i) => i <= j && j < i + size && known.has(shingle)),
				);
				const held = b.map(() => 0);
				const found = runs(a, b);
				for (const { startA, startB, words: n } of found) {
					expect(a.slice(startA, startA + n)).toEqual(b.slice(startB, startB + n));
					for (let j = startB; j < startB + n; j += 1) held[j]! += 1;
				}
				expect(held).toEqual(shared.map(Number));
				expect(found.map(({ startB }) => startB)).toEqual(
					found.map(({ startB }) => startB).sort((x, y) => x - y),
				);
			}),
		);
	});
});
