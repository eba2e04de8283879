/** Where a reader is in the story, and how the address says so. */

/** A step and its chapter, by their ids. */
export type StepLocation = { chapter: string; step: string };

/**
 * Whether moving from one location to another adds an entry to the history (another chapter), replaces
 * the current one (within a chapter), or does neither.
 */
export function historyMove(
	from: StepLocation | null,
	to: StepLocation,
): 'push' | 'replace' | 'none' {
	if (from?.step === to.step) return 'none';
	return from && from.chapter !== to.chapter ? 'push' : 'replace';
}

/** The id that a hash names, or null: hosts add `#?secret=…`, `#amp=1` and the like, which name none. */
export function stepIdFromHash(hash: string): string | null {
	const id = hash.replace(/^#/, '');
	return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : null;
}
