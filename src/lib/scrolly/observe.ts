/**
 * scrollama behind our own types and teardown.
 *
 * It is set up once in a page's life: its own document listener can't be removed, and it neither
 * notices a change of the window's height nor throws when it finds no steps. And of several changes
 * that come at once it heeds the first alone, so that a fast reader is told of a step already passed:
 * it is taken for a sign that something changed, and what is so now is looked up, once more when the
 * scrolling has come to its end. And its listener asks at every scroll event where the page stands,
 * which lays the page out between two frames: it is given something else to ask. All five are seen
 * to here.
 */
import scrollama from 'scrollama';

export type Observed = {
	/** The step elements, in document order. */
	steps: HTMLElement[];
	/** Share of the window's height, from the top, at which a step becomes the current one. */
	offset: number;
	/** The same, where it changes with the form of the story: looked up when a scroll has ended. */
	offsetNow?: () => number;
	onstep: (step: HTMLElement) => void;
	/** A step is no longer at the offset. */
	onleave?: (step: HTMLElement) => void;
};

/** For scrollama to ask instead of the page; what it makes of the answer, a direction, nobody reads. */
const nowhere = { scrollTop: 0 } as HTMLElement;

/** The first step that ends below a height of the window: each question may cost a layout, so few. */
function endingBelow(steps: HTMLElement[], height: number): HTMLElement | undefined {
	let [from, to] = [0, steps.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (steps[middle]!.getBoundingClientRect().bottom > height) to = middle;
		else from = middle + 1;
	}
	return steps[from];
}

/**
 * Calls `onstep` when a step comes to the offset, and `onleave` when it goes, in either direction.
 * @returns a function that stops it
 * @throws when there are no steps to observe
 */
export function observe({ steps, offset, offsetNow, onstep, onleave }: Observed): () => void {
	if (steps.length === 0) throw new Error('observe: there are no steps to observe');
	const scroller = scrollama();
	let current: HTMLElement | undefined;
	const look = () => {
		const line = window.innerHeight * (offsetNow?.() ?? offset);
		const step = endingBelow(steps, line);
		const now = step && step.getBoundingClientRect().top <= line ? step : undefined;
		if (now === current) return;
		if (current) onleave?.(current);
		current = now;
		if (now) onstep(now);
	};
	const options = { step: steps, offset: offset as 0.5, container: nowhere };
	// A step's end and the next one's beginning are told together, and what the first did to the page
	// would have to be laid out to answer the second.
	let looked = false;
	const lookOnce = () => {
		if (looked) return;
		looked = true;
		requestAnimationFrame(() => (looked = false));
		look();
	};
	scroller.setup(options).onStepEnter(lookOnce).onStepExit(lookOnce);
	const resize = () => void scroller.resize();
	window.addEventListener('resize', resize, { passive: true });
	window.addEventListener('scrollend', look, { passive: true });
	return () => {
		window.removeEventListener('scrollend', look);
		window.removeEventListener('resize', resize);
		scroller.destroy();
	};
}
