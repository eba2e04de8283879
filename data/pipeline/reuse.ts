/**
 * How much of one document's wording stands in another.
 *
 * Words in lower case and without punctuation form sets of 5-word shingles. Words and shingles are
 * numbered once, so that a thousand documents compare in seconds.
 */
import type { Reuse } from '#data/schema';
import { bareWord, type Document } from './documents.ts';
import type { Progress } from './progress.ts';
import { positionsOf, runsBetween } from './runs.ts';

const size = 5;
/** Up to so many documents every pair is compared; beyond that, each document with its nearest. */
export const allPairsUpTo = 50;
export const nearestCount = 20;

/** A document's words as numbers, with the document's own count of each word and its shingles. */
type Indexed = {
	id: string;
	words: Int32Array;
	/** Which word of the document, on white space, each stands for: punctuation alone is no word. */
	origin: Int32Array;
	/** The shingle that begins at each word. */
	shingles: Int32Array;
	unique: Int32Array;
	/** Whether each word stands inside quotation marks. */
	quoted: boolean[];
};

/** Text reuse between the original and every document, and between the other pairs. */
export function measureReuse(
	documents: readonly Document[],
	{ original, progress }: { original: string; progress?: Progress | undefined },
): Reuse[] {
	const number = numbering();
	const indexed = documents.map((document) => index(document, number));
	const first = indexed.find(({ id }) => id === original);
	const rest = indexed.filter((document) => document !== first);
	const pairs = first ? rest.map((b): [Indexed, Indexed] => [first, b]) : [];
	const others = documents.length <= allPairsUpTo ? everyPair(rest) : nearestPairs(rest);
	const all = [...pairs, ...others];
	return all.map(([a, b], i) => {
		progress?.('text reuse', i / all.length);
		return { ...compare(a, b), ...(a === first && { runs: runs(a, b) }) };
	});
}

function numbering() {
	const words = new Map<string, number>();
	const shingles = new Map<string, number>();
	const give = (map: Map<string, number>) => (key: string) => {
		let n = map.get(key);
		if (n === undefined) map.set(key, (n = map.size));
		return n;
	};
	return { word: give(words), shingle: give(shingles) };
}

function index({ id, words, quoted }: Document, number: ReturnType<typeof numbering>): Indexed {
	const kept = words.map((word, i) => ({ word: bareWord(word), i })).filter(({ word }) => word);
	const own = Int32Array.from(kept, ({ word }) => number.word(word));
	const shingles = new Int32Array(Math.max(0, own.length - size + 1));
	for (let i = 0; i < shingles.length; i += 1)
		shingles[i] = number.shingle(own.subarray(i, i + size).join(' '));
	return {
		id,
		words: own,
		origin: Int32Array.from(kept, ({ i }) => i),
		shingles,
		unique: Int32Array.from(new Set(shingles)).sort(),
		quoted: kept.map(({ i }) => quoted[i] ?? false),
	};
}

/** The runs of `b` that stand in `a` too, with their places counted as the documents' words are. */
function runs(a: Indexed, b: Indexed): NonNullable<Reuse['runs']> {
	return runsBetween({ a: a.shingles, b: b.shingles, size }).map(({ startA, startB, words }) => ({
		words,
		startA: a.origin[startA] ?? 0,
		startB: b.origin[startB] ?? 0,
		quoted: b.quoted.slice(startB, startB + words).filter(Boolean).length,
	}));
}

function everyPair(documents: readonly Indexed[]): [Indexed, Indexed][] {
	return documents.flatMap((a, i) => documents.slice(i + 1).map((b): [Indexed, Indexed] => [a, b]));
}

/** Each document with the ones that share most shingles with it, found through an inverted index. */
function nearestPairs(documents: readonly Indexed[]): [Indexed, Indexed][] {
	const holders = positionsOf(documents.map(({ unique }) => unique));
	const wanted = new Set<number>();
	const shared = new Uint32Array(documents.length);
	documents.forEach(({ unique }, i) => {
		shared.fill(0);
		for (const shingle of unique) for (const j of holders.get(shingle) ?? []) shared[j]! += 1;
		const near = [...shared.keys()]
			.filter((j) => j !== i && shared[j])
			.sort((x, y) => (shared[y] ?? 0) - (shared[x] ?? 0) || x - y)
			.slice(0, nearestCount);
		for (const j of near) wanted.add(Math.min(i, j) * documents.length + Math.max(i, j));
	});
	const n = documents.length;
	return [...wanted]
		.sort((x, y) => x - y)
		.map((key) => [documents[Math.floor(key / n)]!, documents[key % n]!]);
}

function compare(a: Indexed, b: Indexed): Reuse {
	const shared = overlap(a.unique, b.unique);
	const [nA, nB] = [a.unique.length, b.unique.length];
	const share = (part: number, whole: number) =>
		whole ? Math.round((part / whole) * 1e6) / 1e6 : 0;
	const longest = shared
		? longestRun({ a: a.shingles, b: b.shingles, extra: size - 1 })
		: longestRun({ a: a.words, b: b.words, extra: 0 });
	return {
		a: a.id,
		b: b.id,
		shinglesA: nA,
		shinglesB: nB,
		shared,
		jaccard: share(shared, nA + nB - shared),
		containmentA: share(shared, nA),
		containmentB: share(shared, nB),
		longest: {
			words: longest.words,
			startA: longest.words ? (a.origin[longest.startA] ?? 0) : 0,
			startB: longest.words ? (b.origin[longest.startB] ?? 0) : 0,
		},
	};
}

/** How many numbers two sorted lists share. */
function overlap(a: Int32Array, b: Int32Array): number {
	let [i, j, n] = [0, 0, 0];
	while (i < a.length && j < b.length) {
		const [x, y] = [a[i]!, b[j]!];
		if (x === y) n += 1;
		if (x <= y) i += 1;
		if (y <= x) j += 1;
	}
	return n;
}

/**
 * The longest run of equal numbers, the first in `a` and then in `b` among equals. `extra` words stand
 * behind the last of a run of shingles.
 */
function longestRun({ a, b, extra }: { a: Int32Array; b: Int32Array; extra: number }) {
	const places = positionsOf(Array.from(b, (n) => [n]));
	let best = { words: 0, startA: 0, startB: 0 };
	let before = new Map<number, number>();
	for (let i = 0; i < a.length; i += 1) {
		const now = new Map<number, number>();
		for (const j of places.get(a[i]!) ?? []) {
			const length = (before.get(j - 1) ?? 0) + 1;
			now.set(j, length);
			if (length + extra > best.words)
				best = { words: length + extra, startA: i - length + 1, startB: j - length + 1 };
		}
		before = now;
	}
	return best;
}
