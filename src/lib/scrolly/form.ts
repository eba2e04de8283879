/**
 * The forms in which the story can be read. What is chosen is kept, as the colours are; the
 * script in `app.html` reads it before the first paint, after the address and what stands on the page's
 * root.
 */

export const forms = ['scroll', 'stepper', 'plain'] as const;
export type Form = (typeof forms)[number];

/** The form that a value of unknown origin names; plain, which needs nothing, where it names none. */
export const formOf = (value: string | undefined): Form =>
	forms.find((form) => form === value) ?? 'plain';

/** Remembers the form; a frame without storage forgets it. */
export function keepForm(form: Form): void {
	try {
		localStorage.setItem('form', form);
	} catch {
		// the choice holds for this page
	}
}
