/**
 * scrollama behind our own types and teardown.
 *
 * It is set up once in a page's life: its own document listener can't be removed, and it neither
 * notices a change of the window's height nor throws when it finds no steps. All three are seen to
 * here.
 */
import scrollama from 'scrollama';

export type Observed = {
	/** The step elements, in document order. */
	steps: HTMLElement[];
	/** Share of the window's height, from the top, at which a step becomes the current one. */
	offset: number;
	onstep: (step: HTMLElement) => void;
};

/**
 * Calls `onstep` when a step passes the offset, in either direction.
 * @returns a function that stops it
 * @throws when there are no steps to observe
 */
export function observe({ steps, offset, onstep }: Observed): () => void {
	if (steps.length === 0) throw new Error('observe: there are no steps to observe');
	const scroller = scrollama();
	scroller
		.setup({ step: steps, offset: offset as 0.5 })
		.onStepEnter(({ element }) => onstep(element));
	const resize = () => void scroller.resize();
	window.addEventListener('resize', resize, { passive: true });
	return () => {
		window.removeEventListener('resize', resize);
		scroller.destroy();
	};
}
