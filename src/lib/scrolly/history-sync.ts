/**
 * Keeps the address at the step that is read. A reader who scrolls leaves no entries in the history: only
 * what they pressed is one.
 *
 * A step that is only passed is not written: Safari allows a hundred changes in half a minute, and each
 * costs about as much as drawing a step.
 */
import { createDebounce } from './debounce';
import { historyMove, type StepLocation } from './location';

export type HistorySync = {
	/** Writes the location that a reader scrolled to, once they have been there for `wait` milliseconds. */
	scheduleReplace: (location: StepLocation, wait: number) => void;
	/** Writes the location that a reader pressed a button for: another chapter is a new entry. */
	move: (location: StepLocation) => void;
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
			history[`${move}State`](null, '', url);
		} catch {
			// A frame may refuse. The story goes on without an address of its own.
		}
	}

	function update(location: StepLocation, isPressed: boolean): void {
		const move = historyMove(written, location);
		written = location;
		if (move !== 'none') write(isTop && isPressed ? move : 'replace', `#${location.step}`);
	}

	function setLocation(location: StepLocation | null): void {
		pending.cancel();
		written = location;
	}

	return {
		scheduleReplace: (location, wait) => pending.schedule(() => update(location, false), wait),
		move(location) {
			pending.cancel();
			update(location, true);
		},
		setLocation,
		clearHash() {
			setLocation(null);
			write('replace', location.pathname + location.search);
		},
	};
}
