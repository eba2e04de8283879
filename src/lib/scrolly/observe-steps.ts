/**
 * scrollama behind our own types and teardown.
 *
 * It neither notices a change of the window's height nor throws when it finds no steps. Of several
 * changes that come at once it heeds the first alone, so that a fast reader is told of a step already
 * passed: it is taken for a sign that something changed, and what is so now is looked up, once more when
 * the scrolling has come to its end; who leaps to a place between steps is told of the one beside it. It
 * has an observer for every step, and browsers ask each at every frame: steps are watched block by block,
 * while theirs is near. And it listens to every scroll, for good, for a direction that nobody reads: it
 * isn't let. All are seen to here.
 */
import scrollama from 'scrollama';
import { blocks, whileNear } from './blocks';

export type Observed = {
	/** The step elements, in document order. */
	steps: HTMLElement[];
	/** Share of the window's height, from the top, at which a step becomes the current one. */
	offset: number;
	/** The same, where it changes with the form of the story: looked up when a scroll has ended. */
	offsetNow?: () => number;
	/** The block that a step stands in. */
	blockOf: (step: HTMLElement) => Element;
	onstep: (step: HTMLElement) => void;
	/** A step is no longer at the offset, or was told though it only lies beside it. */
	onleave?: (step: HTMLElement) => void;
};

/** For scrollama to ask, where the page stands, instead of the page, which would be laid out for it. */
const nowhere = { scrollTop: 0 } as HTMLElement;

/** Does something while the document takes no listeners. */
function unheard(act: () => unknown): void {
	Object.defineProperty(document, 'addEventListener', { value: () => {}, configurable: true });
	try {
		act();
	} finally {
		Reflect.deleteProperty(document, 'addEventListener');
	}
}

/**
 * Which is the first step that ends below a height of the window. Each question may cost a layout, so few:
 * most often it is the one from `before`, or beside it.
 */
function endingBelow(steps: HTMLElement[], height: number, before: number): number {
	let [from, to] = [0, steps.length];
	const ask = (at: number) => {
		if (at < from || at >= to) return;
		if (steps[at]!.getBoundingClientRect().bottom > height) to = at;
		else from = at + 1;
	};
	for (const at of [before, before + 1, before - 1, before - 2]) ask(at);
	while (from < to) ask((from + to) >> 1);
	return from;
}

/**
 * Between steps, or past them all, the one to tell of: the last told where it is the step before or the
 * next; a reader who leapt there (End, a link, a long flick) is told of the nearer of the two.
 */
function beside(
	steps: HTMLElement[],
	last: number,
	{ next, line }: { next: number; line: number },
) {
	if (last < 0 || last === next || last === next - 1) return last;
	const below = steps[next]?.getBoundingClientRect().top ?? Infinity;
	const above = steps[next - 1]?.getBoundingClientRect().bottom ?? -Infinity;
	return below - line < line - above ? next : next - 1;
}

/**
 * Calls `onstep` when a step comes to the offset, and `onleave` when it goes, in either direction.
 * @returns a function that stops it
 * @throws when there are no steps to observe
 */
export function observe(observed: Observed): () => void {
	const { steps, offset, offsetNow, blockOf, onstep, onleave } = observed;
	if (steps.length === 0) throw new Error('observe: there are no steps to observe');
	let current: HTMLElement | undefined;
	let last = -1;
	const tell = (index: number) => {
		last = index;
		onstep(steps[index]!);
	};
	const look = () => {
		const line = window.innerHeight * (offsetNow?.() ?? offset);
		const next = endingBelow(steps, line, Math.max(0, last));
		const step = steps[next];
		const now = step && step.getBoundingClientRect().top <= line ? step : undefined;
		if (now !== current) {
			if (current) onleave?.(current);
			current = now;
			if (now) tell(next);
		}
		if (now) return;
		const passed = beside(steps, last, { next, line });
		if (passed === last) return;
		tell(passed);
		onleave?.(steps[passed]!);
	};
	// A step's end and the next one's beginning are told together, and what the first did to the page
	// would have to be laid out to answer the second.
	let looked: unknown;
	const lookOnce = () => {
		// the same throughout a frame
		const { currentTime } = document.timeline;
		if (currentTime === looked) return;
		looked = currentTime;
		look();
	};
	const follow = (steps: HTMLElement[]) => {
		const scroller = scrollama();
		const options = { step: steps, offset: offset as 0.5, container: nowhere };
		unheard(() => scroller.setup(options).onStepEnter(lookOnce).onStepExit(lookOnce));
		return scroller;
	};
	const scrollers = new Map<Element, ReturnType<typeof follow>>();
	const near = new Set<Element>();
	const unwatch = whileNear(blocks(steps, blockOf), ({ block, steps }, isNear) => {
		const scroller = scrollers.get(block);
		if (isNear && !scroller) scrollers.set(block, follow(steps));
		else scroller?.[isNear ? 'enable' : 'disable']();
		near[isNear ? 'add' : 'delete'](block);
		lookOnce();
	});
	const resize = () => near.forEach((block) => scrollers.get(block)?.resize());
	window.addEventListener('resize', resize, { passive: true });
	window.addEventListener('scrollend', look, { passive: true });
	return () => {
		window.removeEventListener('scrollend', look);
		window.removeEventListener('resize', resize);
		unwatch();
		for (const scroller of scrollers.values()) scroller.destroy();
	};
}
