/**
 * The modes in which the story is read: scrolled past a stage, one step at a time, or as a plain article.
 *
 * The script in `app.html` picks the mode before the first paint, from the address (`?form=`), the root's
 * `data-mode`, the stored choice and the reader's settings, in this order.
 */

export const readingModes = ['scroll', 'stepper', 'plain'] as const;
export type ReadingMode = (typeof readingModes)[number];

/** The mode that a value of unknown origin names; plain, which needs nothing, where it names none. */
export const readingModeOf = (value: string | undefined): ReadingMode =>
	readingModes.find((mode) => mode === value) ?? 'plain';

/** Stores the reader's choice. A page without storage forgets it when it is left. */
export function storeReadingMode(mode: ReadingMode): void {
	try {
		// named after the project, because the other pages of a host share its storage
		localStorage.setItem('one-report-retold-form', mode);
	} catch {
		// The choice holds for this page.
	}
}
