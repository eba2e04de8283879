/** What a step does to the address: it follows the reader, and brings a reader back. */

/** A step and the chapter it belongs to, by their ids. */
export type StepLocation = { chapter: string; step: string };

/**
 * Whether moving from one place to another is a new entry of the history (a new chapter), a change of
 * the current one (within a chapter), or nothing.
 */
export function historyMove(
	from: StepLocation | null,
	to: StepLocation,
): 'push' | 'replace' | 'none' {
	if (from?.step === to.step) return 'none';
	return from && from.chapter !== to.chapter ? 'push' : 'replace';
}

/** The step that a hash names, or null: `#?secret=…`, `#amp=1` and the like name none. */
export function stepIdFromHash(hash: string): string | null {
	const id = hash.replace(/^#/, '');
	return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : null;
}
