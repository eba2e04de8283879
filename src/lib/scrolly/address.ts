/**
 * The address of the page: it names the step that is read.
 *
 * Not each that is passed: browsers ration these changes (Safari allows a hundred in half a minute),
 * and each costs about what it takes to draw a step.
 */
import { pause } from './pause';
import { historyMove, type Place } from './steps';

export type Address = {
	/** The reader is at a step: the address is to name it once they have been there `wait` milliseconds. */
	follow: (place: Place, wait: number) => void;
	/** The address names this place already (a link was followed, Back was pressed), or none. */
	stands: (place: Place | null) => void;
	/** The reader is before the first step: the address names none. */
	clear: () => void;
};

/** @param top whether the page is in no frame: there the Back button is the host's, and gets no entries */
export function address(top: boolean): Address {
	let named: Place | null = null;
	const rest = pause();

	function write(move: 'push' | 'replace', to: string): void {
		try {
			// Going back leads to a step, not to where its chapter was left: there the next one begins.
			if (move === 'push') history.scrollRestoration = 'manual';
			history[`${move}State`](null, '', to);
		} catch {
			// A frame may refuse; the story goes on without an address of its own.
		}
	}

	function name(place: Place): void {
		const move = historyMove(named, place);
		named = place;
		if (move !== 'none') write(top ? move : 'replace', `#${place.step}`);
	}

	function stands(place: Place | null): void {
		rest.drop();
		named = place;
	}

	return {
		follow(place, wait) {
			rest.drop();
			if (wait > 0) rest.tell(() => name(place), wait);
			else name(place);
		},
		stands,
		clear() {
			stands(null);
			write('replace', location.pathname + location.search);
		},
	};
}
