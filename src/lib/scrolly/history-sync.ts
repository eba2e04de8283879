/**
 * Keeps the address at the step that is read.
 *
 * A step that is only passed is not written: Safari allows a hundred changes in half a minute, and each
 * costs about as much as drawing a step.
 */
import { createDebounce } from './debounce';
import { historyMove, type StepLocation } from './location';

export type HistorySync = {
	/** Writes the location once the reader has been there for `wait` milliseconds. */
	scheduleUpdate: (location: StepLocation, wait: number) => void;
	/** Notes a location that the address names already: a link was followed, or Back was pressed. */
	setLocation: (location: StepLocation | null) => void;
	/** Removes the hash: the reader is before the first step. */
	clearHash: () => void;
};

/** @param isTop whether the page is in no frame; in a frame the Back button is the host's */
export function createHistorySync(isTop: boolean): HistorySync {
	let written: StepLocation | null = null;
	const pending = createDebounce();

	function write(move: 'push' | 'replace', url: string): void {
		try {
			// Back leads to a step. The browser would restore the scroll position at which the chapter was
			// left, where the next chapter begins.
			if (move === 'push') history.scrollRestoration = 'manual';
			history[`${move}State`](null, '', url);
		} catch {
			// A frame may refuse. The story goes on without an address of its own.
		}
	}

	function update(location: StepLocation): void {
		const move = historyMove(written, location);
		written = location;
		if (move !== 'none') write(isTop ? move : 'replace', `#${location.step}`);
	}

	function setLocation(location: StepLocation | null): void {
		pending.cancel();
		written = location;
	}

	return {
		scheduleUpdate(location, wait) {
			pending.cancel();
			if (wait > 0) pending.schedule(() => update(location), wait);
			else update(location);
		},
		setLocation,
		clearHash() {
			setLocation(null);
			write('replace', location.pathname + location.search);
		},
	};
}
