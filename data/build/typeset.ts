/**
 * Typewriter marks to typographic ones ("so" to “so”, it's to it’s), in what editors write about the
 * documents. What a document says stays as it is there, and so does an address. By rules of our own: the
 * library for it (retext-smartypants) closes what opens before an ellipsis or a dash.
 */

/** The keys under which a document's own words stand. */
const theirs = new Set(['quote', 'title']);

const address = /^https?:\/\/\S+$/;
/** What an opening mark stands after; one that begins a text opens, too. */
const before = /^$|[\s([{–—“‘]$/;

function typed(words: string): string {
	// the apostrophe of ’90s opens nothing
	const parts = words.replace(/'(?=\d\ds?\b)/g, '’').split(/(['"])/);
	return parts.reduce((done, part) => {
		if (part === '"') return done + (before.test(done) ? '“' : '”');
		if (part === "'") return done + (before.test(done) ? '‘' : '’');
		return done + part;
	}, '');
}

function retyped(value: unknown): unknown {
	if (typeof value === 'string') return address.test(value) ? value : typed(value);
	if (Array.isArray(value)) return value.map(retyped);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, theirs.has(key) ? one : retyped(one)]),
	);
}

/** The same value with all its strings typeset, but for documents' words and addresses; the value itself stays. */
export const typeset = <T>(value: T): T => retyped(value) as T;
