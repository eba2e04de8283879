/**
 * Typewriter marks to typographic ones ("so" to “so”, it's to it’s), in what editors write about the
 * documents. What a document says stays as it is there, and so does an address. By rules of our own: the
 * library for it (retext-smartypants) closes what opens before an ellipsis or a dash.
 */

/** The keys under which a document's own words stand. */
const theirs = new Set(['quote', 'title']);

/** What an opening mark stands after; one that begins a text opens, too. */
const before = /^$|[\s([{–—“‘]$/;
/** A year without its century; the apostrophe before it opens nothing. */
const decade = /^\d\ds?\b/;

function typed(words: string): string {
	// an address is one part, whatever marks it has
	const parts = words.split(/(https?:\/\/[^\s"]+|['"])/);
	return parts.reduce((done, part, i) => {
		if (part === '"') return done + (before.test(done) ? '“' : '”');
		if (part === "'") return done + (before.test(done) && !decade.test(parts[i + 1]!) ? '‘' : '’');
		return done + part;
	}, '');
}

function retyped(value: unknown): unknown {
	if (typeof value === 'string') return typed(value);
	if (Array.isArray(value)) return value.map(retyped);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, theirs.has(key) ? one : retyped(one)]),
	);
}

/** The same value with all its strings typeset, but for documents' words and addresses; the value itself stays. */
export const typeset = <T>(value: T): T => retyped(value) as T;
