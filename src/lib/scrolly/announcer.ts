/**
 * One place that tells a screen reader of steps. It waits until the reader has stopped, so that who
 * scrolls fast is told where they are and not everything that they passed.
 */
import { pause } from './pause';

/**
 * @param region an element with `role="status"`
 * @param wait milliseconds without another word before one is told
 * @returns says a text, in place of one that is still waiting
 */
export function announcer(region: HTMLElement, wait: number): (text: string) => void {
	const quiet = pause();
	return (text) =>
		quiet.tell(() => {
			if (region.textContent !== text) region.textContent = text;
		}, wait);
}
