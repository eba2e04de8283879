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
	/** The block of steps that a step is in. Browsers ask each observer at every frame, so only near blocks have some. */
	blockOf: (step: HTMLElement) => Element;
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

/** The index of the first step that ends below `line`, in few questions: the first may cost a layout. */
function firstBelow(steps: HTMLElement[], line: number): number {
	let [from, to] = [0, steps.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (steps[middle]!.getBoundingClientRect().bottom > line) to = middle;
		else from = middle + 1;
	}
	return from;
}

type Gap = { next: number; line: number };

/**
 * scrollama listens to every scroll, for good, to know a direction that nothing here reads. That doubles
 * the story's script, so `addEventListener` of the document does nothing meanwhile.
 */
function withoutDocumentListeners(task: () => unknown): void {
	Object.defineProperty(document, 'addEventListener', { value: () => {}, configurable: true });
	try {
		task();
	} finally {
		Reflect.deleteProperty(document, 'addEventListener');
	}
}

/**
 * Calls `onStepEnter` when a step comes to the trigger line, and `onStepExit` when it leaves the line,
 * in either direction.
 * @returns a function that stops the observation
 * @throws when there are no steps
 */
export function observeSteps(options: StepObserver): () => void {
	const { steps, blockOf, offset, currentOffset, onStepEnter, onStepExit } = options;
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
		const next = firstBelow(steps, line);
		const below = steps[next];
		const step = below && below.getBoundingClientRect().top <= line ? below : undefined;
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
	const scrollers = new Map<Element, ReturnType<typeof scrollama>>();
	const create = (block: Element) => {
		const scroller = scrollama();
		const step = steps.filter((step) => block.contains(step));
		withoutDocumentListeners(() => scroller.setup({ step, offset: offset as 0.5 }));
		return scroller.onStepEnter(schedule).onStepExit(schedule);
	};
	const near = new Set<Element>();
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				near[isIntersecting ? 'add' : 'delete'](target);
				scrollers.get(target)?.[isIntersecting ? 'enable' : 'disable']();
				if (isIntersecting && !scrollers.has(target)) scrollers.set(target, create(target));
			}
			schedule();
		},
		{ rootMargin: '50%' },
	);
	for (const block of new Set(steps.map(blockOf))) observer.observe(block);
	// `resize` would observe a far block again; `enable` looks at the window anew
	const resize = () => near.forEach((block) => scrollers.get(block)?.resize());
	window.addEventListener('resize', resize);
	window.addEventListener('scrollend', measure);
	return () => {
		window.removeEventListener('resize', resize);
		window.removeEventListener('scrollend', measure);
		if (frame !== undefined) cancelAnimationFrame(frame);
		observer.disconnect();
		for (const scroller of scrollers.values()) scroller.destroy();
	};
}
