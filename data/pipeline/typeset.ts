/**
 * Turns typewriter marks into typographic ones ("so" to “so”, it's to it’s) in what editors write. The
 * words of documents and addresses stay as they are. The rules are our own because the library for it
 * (retext-smartypants) closes a quotation before an ellipsis or a dash where one opens.
 */

/** The keys of a document's own words. */
export const documentWords: ReadonlySet<unknown> = new Set(['quote', 'first', 'title']);

/** What stands before an opening mark; a mark that begins a text opens too. */
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
		Object.entries(value).map(([key, child]) => [
			key,
			documentWords.has(key) ? child : retyped(child),
		]),
	);
}

/** A copy of a value with its strings typeset, except documents' words and addresses. */
export const typeset = <T>(value: T): T => retyped(value) as T;
