/**
 * One place that tells a screen reader of steps. It waits until the reader has stopped, so that who
 * scrolls fast is told where they are and not everything that they passed.
 */
import { createDebounce } from './debounce';

/**
 * @param region an element with `role="status"`
 * @returns says a text, in place of one that is still waiting, after `wait` milliseconds without another
 */
export function announcer(region: HTMLElement): (text: string, wait: number) => void {
	const quiet = createDebounce();
	return (text, wait) =>
		quiet.schedule(() => {
			if (region.textContent !== text) region.textContent = text;
		}, wait);
}
