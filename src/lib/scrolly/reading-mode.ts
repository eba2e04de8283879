/**
 * The forms in which the story can be read. What is chosen is kept, as the colours are; the
 * script in `app.html` reads it before the first paint, after the address and what stands on the page's
 * root.
 */

export const readingModes = ['scroll', 'stepper', 'plain'] as const;
export type ReadingMode = (typeof readingModes)[number];

/** The form that a value of unknown origin names; plain, which needs nothing, where it names none. */
export const readingModeOf = (value: string | undefined): ReadingMode =>
	readingModes.find((mode) => mode === value) ?? 'plain';

/** Remembers the form; a frame without storage forgets it. */
export function storeReadingMode(mode: ReadingMode): void {
	try {
		localStorage.setItem('form', mode);
	} catch {
		// the choice holds for this page
	}
}
