/** The nearest valid value to a mistyped one. */
import { distance } from 'fastest-levenshtein';

/** The candidate of which at most a third of the letters differ, or of which one contains the other. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase();
	let best: string | undefined;
	let least = Infinity;
	for (const candidate of candidates) {
		const other = candidate.toLowerCase();
		const contained =
			wanted.length > 3 && other.length > 3 && (other.includes(wanted) || wanted.includes(other));
		const edits = distance(wanted, other);
		const limit = Math.max(2, Math.ceil(Math.max(wanted.length, other.length) / 3));
		const cost = contained ? Math.min(edits, 2.5) : edits <= limit ? edits : Infinity;
		if (cost < least) [best, least] = [candidate, cost];
	}
	return best;
}

/** `did you mean "kept"?`, or undefined where nothing is near. */
export function didYouMean(word: unknown, candidates: Iterable<string>): string | undefined {
	if (typeof word !== 'string' || !word) return undefined;
	const found = nearest(word, candidates);
	return found === undefined ? undefined : `did you mean "${found}"?`;
}
