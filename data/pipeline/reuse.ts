/**
 * Measures how much of one document's wording is in another. Documents are compared as sets of 5-word
 * shingles, in lower case and without punctuation. Shingles are numbered once, so that a thousand documents
 * compare in seconds.
 */
import { range } from 'd3';
import type { Reuse } from '#data/schema';
import { type Document } from './documents.ts';
import { bareWord } from '../words.ts';
import type { Progress } from './progress.ts';
import { longestRun, positionsOf, runsBetween, type Stretch } from './common-runs.ts';

const size = 5;
/** Up to so many documents every pair is compared; beyond that, each document with its nearest. */
export const allPairsUpTo = 50;
export const nearestCount = 20;

/** A document's shingles, and single words, as numbers. */
type Indexed = {
	id: string;
	words: Int32Array;
	/** For each compared word, its position in the document, where punctuation alone counts as a word. */
	origin: number[];
	/** The shingle that begins at each word. */
	shingles: Int32Array;
	unique: Set<number>;
	/** Whether each compared word stands inside quotation marks. */
	quoted: boolean[];
};

/** Text reuse between the original and every document, and between the other pairs. */
export function measureReuse(
	documents: readonly Document[],
	{ original, progress }: { original: string; progress?: Progress | undefined },
): Reuse[] {
	const numbers = new Map<string, number>();
	const indexed = documents.map((document) => index(document, numbers));
	const first = indexed.find(({ id }) => id === original);
	const rest = indexed.filter((document) => document !== first);
	const own = first ? rest.map((b): [Indexed, Indexed] => [first, b]) : [];
	const all = [
		...own,
		...(documents.length <= allPairsUpTo ? everyPair(rest) : nearestPairs(rest)),
	];
	return all.map(([a, b], i) => {
		progress?.('text reuse', i / all.length);
		return { ...compare(a, b), ...(a === first && { runs: runs(a, b) }) };
	});
}

/** Numbers the words and shingles of a document; `numbers` holds those given so far. */
function index({ id, words, quoted }: Document, numbers: Map<string, number>): Indexed {
	const bare = words.map(bareWord);
	const origin = range(words.length).filter((i) => bare[i]);
	const compared = origin.map((i) => bare[i]!);
	const runsOf = (length: number) =>
		Int32Array.from({ length: Math.max(0, compared.length - length + 1) }, (_, i) => {
			const run = compared.slice(i, i + length).join(' ');
			if (!numbers.has(run)) numbers.set(run, numbers.size);
			return numbers.get(run)!;
		});
	const shingles = runsOf(size);
	return {
		id,
		words: runsOf(1),
		origin,
		shingles,
		unique: new Set(shingles),
		quoted: origin.map((i) => quoted[i]!),
	};
}

/** A run with its places counted as the documents' words are. */
const placed = ({ words, startA, startB }: Stretch, [a, b]: [Indexed, Indexed]) => ({
	words,
	startA: a.origin[startA]!,
	startB: b.origin[startB]!,
});

/** The runs of `b` that stand in `a` too. */
const runs = (a: Indexed, b: Indexed): NonNullable<Reuse['runs']> =>
	runsBetween({ a: a.shingles, b: b.shingles, size }).map((run) => ({
		...placed(run, [a, b]),
		quoted: b.quoted.slice(run.startB, run.startB + run.words).filter(Boolean).length,
	}));

const everyPair = (documents: readonly Indexed[]) =>
	documents.flatMap((a, i) => documents.slice(i + 1).map((b): [Indexed, Indexed] => [a, b]));

/** Each document with the ones that share most shingles with it, found through an inverted index. */
function nearestPairs(documents: readonly Indexed[]): [Indexed, Indexed][] {
	const holders = positionsOf(documents.map(({ unique }) => unique));
	const n = documents.length;
	const wanted = new Set<number>();
	documents.forEach(({ unique }, i) => {
		const shared = new Uint32Array(n);
		for (const shingle of unique) for (const j of holders.get(shingle)!) shared[j]! += 1;
		const near = range(n)
			.filter((j) => j !== i && shared[j])
			.sort((x, y) => shared[y]! - shared[x]! || x - y)
			.slice(0, nearestCount);
		for (const j of near) wanted.add(Math.min(i, j) * n + Math.max(i, j));
	});
	return [...wanted]
		.sort((x, y) => x - y)
		.map((pair) => [documents[Math.floor(pair / n)]!, documents[pair % n]!]);
}

/** The measures of two documents. Where they share no shingle, the longest run is of single words. */
function compare(a: Indexed, b: Indexed): Reuse {
	const shared = [...a.unique].filter((shingle) => b.unique.has(shingle)).length;
	const [nA, nB] = [a.unique.size, b.unique.size];
	const share = (part: number, whole: number) =>
		whole ? Math.round((part / whole) * 1e6) / 1e6 : 0;
	const longest = shared
		? longestRun({ a: a.shingles, b: b.shingles, size })
		: longestRun({ a: a.words, b: b.words, size: 1 });
	return {
		a: a.id,
		b: b.id,
		shinglesA: nA,
		shinglesB: nB,
		shared,
		jaccard: share(shared, nA + nB - shared),
		containmentA: share(shared, nA),
		containmentB: share(shared, nB),
		longest: longest ? placed(longest, [a, b]) : { words: 0, startA: 0, startB: 0 },
	};
}
