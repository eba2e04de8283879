/** Keys that are commands. */

/** Whether what is pressed goes into a field. */
export const isTyping = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	target.matches(
		'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable="true"]',
	);

/** A key that is pressed alone, once, and not into a field. */
export const commandOf = (event: KeyboardEvent): string | undefined =>
	event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)
		? undefined
		: event.key;

/** A key that is pressed once with Ctrl or ⌘, in small letters. */
export const shortcutOf = (event: KeyboardEvent): string | undefined =>
	(event.ctrlKey || event.metaKey) && !event.repeat ? event.key.toLowerCase() : undefined;
