/** Tells a screen reader of the step at which a reader has stopped, and of none that was passed. */
import { createDebounce } from './debounce';

/** Milliseconds after which a text is taken back: nobody sees it, so that find-in-page must not find it. */
const lifetime = 5000;

/**
 * @param region an element with `role="status"`
 * @returns announces a text after `wait` milliseconds, in place of one that still waits
 */
export function createAnnouncer(region: HTMLElement): (text: string, wait: number) => void {
	const pending = createDebounce();
	const pendingEnd = createDebounce();
	let last = '';
	return (text, wait) =>
		pending.schedule(() => {
			if (text === last) return;
			region.textContent = last = text;
			pendingEnd.schedule(() => (region.textContent = ''), lifetime);
		}, wait);
}
