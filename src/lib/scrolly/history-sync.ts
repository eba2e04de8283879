/**
 * The address of the page: it names the step that is read.
 *
 * Not each that is passed: browsers ration these changes (Safari allows a hundred in half a minute),
 * and each costs about what it takes to draw a step.
 */
import { createDebounce } from './debounce';
import { historyMove, type StepLocation } from './location';

export type HistorySync = {
	/** The reader is at a step: the address is to name it once they have been there `wait` milliseconds. */
	scheduleUpdate: (place: StepLocation, wait: number) => void;
	/** The address names this place already (a link was followed, Back was pressed), or none. */
	setLocation: (place: StepLocation | null) => void;
	/** The reader is before the first step: the address names none. */
	clearHash: () => void;
};

/** @param top whether the page is in no frame: there the Back button is the host's, and gets no entries */
export function createHistorySync(top: boolean): HistorySync {
	let named: StepLocation | null = null;
	const restDelay = createDebounce();

	function write(move: 'push' | 'replace', to: string): void {
		try {
			// Going back leads to a step, not to where its chapter was left: there the next one begins.
			if (move === 'push') history.scrollRestoration = 'manual';
			history[`${move}State`](null, '', to);
		} catch {
			// A frame may refuse; the story goes on without an address of its own.
		}
	}

	function update(place: StepLocation): void {
		const move = historyMove(named, place);
		named = place;
		if (move !== 'none') write(top ? move : 'replace', `#${place.step}`);
	}

	function setLocation(place: StepLocation | null): void {
		restDelay.cancel();
		named = place;
	}

	return {
		scheduleUpdate(place, wait) {
			restDelay.cancel();
			if (wait > 0) restDelay.schedule(() => update(place), wait);
			else update(place);
		},
		setLocation,
		clearHash() {
			setLocation(null);
			write('replace', location.pathname + location.search);
		},
	};
}
