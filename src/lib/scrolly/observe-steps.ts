/**
 * scrollama behind our own types and errors.
 *
 * scrollama reports only the first of several steps that pass between two frames, and does not notice
 * a change of the window's height. Its reports are therefore taken as a signal that something changed:
 * the step at the trigger line is then measured, at most once a frame.
 */
import scrollama from 'scrollama';

export type StepObserver = {
	/** The step elements, in document order. */
	steps: HTMLElement[];
	/** Share of the window's height, from the top, at which scrollama reports a step. */
	offset: number;
	/** The same share for the measurement, where it depends on the reading mode. */
	currentOffset?: () => number;
	onStepEnter: (step: HTMLElement) => void;
	/** The step left the trigger line, or the reader leapt to a place beside it. */
	onStepExit?: (step: HTMLElement) => void;
};

/**
 * Finds the step that a reader who is between two steps, or past them all, has before them: the last
 * entered one where it is a neighbour, else the nearer of the two.
 * @param next index of the first step that ends below `line`
 * @param line the trigger line, in pixels from the top of the window
 */
function nearestStep(steps: HTMLElement[], last: number, { next, line }: Gap): number {
	if (last < 0 || last === next || last === next - 1) return last;
	const below = steps[next]?.getBoundingClientRect().top ?? Infinity;
	const above = steps[next - 1]?.getBoundingClientRect().bottom ?? -Infinity;
	return below - line < line - above ? next : next - 1;
}

type Gap = { next: number; line: number };

/**
 * Calls `onStepEnter` when a step comes to the trigger line, and `onStepExit` when it leaves the line,
 * in either direction.
 * @returns a function that stops the observation
 * @throws when there are no steps
 */
export function observeSteps(observer: StepObserver): () => void {
	const { steps, offset, currentOffset, onStepEnter, onStepExit } = observer;
	if (steps.length === 0) throw new Error('observeSteps: expected at least one step, saw none');
	/** The step at the line, if any, and the index of the last step that was entered. */
	let current: HTMLElement | undefined;
	let last = -1;
	const enter = (index: number) => {
		last = index;
		onStepEnter(steps[index]!);
	};

	function measure(): void {
		const line = window.innerHeight * (currentOffset?.() ?? offset);
		const found = steps.findIndex((step) => step.getBoundingClientRect().bottom > line);
		const next = found < 0 ? steps.length : found;
		const isAtLine = found >= 0 && steps[next]!.getBoundingClientRect().top <= line;
		const step = isAtLine ? steps[next] : undefined;
		if (step !== current) {
			if (current) onStepExit?.(current);
			current = step;
			if (step) enter(next);
		}
		if (step) return;
		const nearest = nearestStep(steps, last, { next, line });
		if (nearest === last) return;
		enter(nearest);
		onStepExit?.(steps[nearest]!);
	}

	let frame: number | undefined;
	const schedule = () => {
		frame ??= requestAnimationFrame(() => {
			frame = undefined;
			measure();
		});
	};
	const scroller = scrollama();
	scroller
		.setup({ step: steps, offset: offset as 0.5 })
		.onStepEnter(schedule)
		.onStepExit(schedule);
	const resize = () => scroller.resize();
	window.addEventListener('resize', resize);
	window.addEventListener('scrollend', measure);
	return () => {
		window.removeEventListener('resize', resize);
		window.removeEventListener('scrollend', measure);
		if (frame !== undefined) cancelAnimationFrame(frame);
		scroller.destroy();
	};
}
