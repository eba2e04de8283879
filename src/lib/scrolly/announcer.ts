/** Tells a screen reader of the step at which a reader has stopped, and of none that was passed. */
import { createDebounce } from './debounce';

/**
 * @param region an element with `role="status"`
 * @returns announces a text after `wait` milliseconds, in place of one that still waits
 */
export function createAnnouncer(region: HTMLElement): (text: string, wait: number) => void {
	const pending = createDebounce();
	return (text, wait) =>
		pending.schedule(() => {
			if (region.textContent !== text) region.textContent = text;
		}, wait);
}
