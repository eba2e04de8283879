/**
 * Typewriter marks to typographic ones ("so" to “so”, it's to it’s), in what editors write about the
 * documents. What a document says stays as it is there.
 */
import { retext } from 'retext';
import smartypants from 'retext-smartypants';

const marks = retext()
	.use(smartypants, { backticks: false, dashes: false, ellipses: false })
	.freeze();

/** The keys under which a document's own words stand. */
const theirs = new Set(['quote']);

function retyped(value: unknown): unknown {
	if (typeof value === 'string')
		return /['"]/.test(value) ? marks.processSync(value).toString() : value;
	if (Array.isArray(value)) return value.map(retyped);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, theirs.has(key) ? one : retyped(one)]),
	);
}

/** The same value with all its strings typeset, but for those of documents; the value itself stays. */
export const typeset = <T>(value: T): T => retyped(value) as T;
