import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document, type Document } from './documents.ts';
import { measureReuse } from './reuse.ts';

const doc = (id: string, text: string) => document({ id, file: `${id}.txt` }, text);
const measure = (documents: Document[]) =>
	measureReuse(documents, { original: documents[0]?.id ?? '' });

describe('text reuse', () => {
	it('is counted in shared runs of five words, without case and punctuation', () => {
		const [reuse] = measure([
			doc('a', 'one — two three, four five six seven'),
			doc('b', 'Zero ONE two “three” four five six eight'),
		]);
		expect(reuse).toMatchObject({
			shinglesA: 3,
			shinglesB: 4,
			shared: 2,
			jaccard: 0.4,
			containmentA: 0.666667,
			containmentB: 0.5,
			longest: { words: 6, startA: 0, startB: 1 },
		});
	});

	it('gives every run with the original, with how much of it is a quotation', () => {
		const [reuse, others] = measure([
			doc('a', 'one — two three, four five six seven'),
			doc('b', 'Zero ONE two “three four — five” six eight'),
			doc('c', 'Zero one two three four five'),
		]);
		expect(reuse?.runs).toEqual([{ words: 6, startA: 0, startB: 1, quoted: 3 }]);
		expect(measure([doc('a', 'a'), doc('b', 'b')])[0]?.runs).toEqual([]);
		expect(others?.runs).toEqual([{ words: 5, startA: 0, startB: 1, quoted: 0 }]);
	});

	it('gives no runs of two retellings', () => {
		const three = ['a', 'b', 'c'].map((id) => doc(id, 'one two three four five'));
		expect(measure(three).map(({ runs }) => runs?.length)).toEqual([1, 1, undefined]);
	});

	it('finds the longest run where no five words are shared', () => {
		const [reuse] = measure([doc('a', 'a b c d'), doc('b', 'x b c y')]);
		expect(reuse).toMatchObject({ shared: 0, longest: { words: 2, startA: 1, startB: 1 } });
	});

	it('gives nought for documents without words', () => {
		const [reuse] = measure([doc('a', ''), doc('b', '—')]);
		expect(reuse).toMatchObject({ jaccard: 0, containmentA: 0, longest: { words: 0 } });
	});

	it('agrees with counting by hand', () => {
		const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
		fc.assert(
			fc.property(words, words, (a, b) => {
				const [reuse] = measure([doc('a', a.join(' ')), doc('b', b.join(' '))]);
				const runs = (list: string[], n: number) =>
					new Set(
						list.flatMap((_, i) => (i + n <= list.length ? [list.slice(i, i + n).join(' ')] : [])),
					);
				const shared = [...runs(a, 5)].filter((run) => runs(b, 5).has(run)).length;
				let longest = 0;
				for (let n = 1; n <= a.length; n += 1)
					if ([...runs(a, n)].some((run) => runs(b, n).has(run))) longest = n;
				expect([reuse?.shared, reuse?.longest.words]).toEqual([shared, longest]);
			}),
		);
	});

	it('compares the original with all, and beyond fifty documents the others with their nearest', () => {
		const many = Array.from({ length: 60 }, (_, i) =>
			doc(`d${i}`, Array.from({ length: 12 }, (_, j) => `w${Math.floor(i / 2)}x${j}`).join(' ')),
		);
		const reuse = measure(many);
		expect(reuse.filter(({ a }) => a === 'd0')).toHaveLength(59);
		expect(reuse.filter(({ a }) => a !== 'd0').map(({ a, b }) => [a, b])).toEqual(
			Array.from({ length: 29 }, (_, i) => [`d${2 * i + 2}`, `d${2 * i + 3}`]),
		);
	});
});
