/**
 * The stills that stand in the page for want of scripts. Text becomes markup in the script of `app.html`
 * alone, which is asked by an event.
 */
import { all } from './dom';

/** The still of what a step shows: its own, or where nothing changes that of a step before. */
export function stillOf(step: HTMLElement): HTMLElement | undefined {
	const steps = all('.step', step.closest('.scene') ?? undefined);
	return steps
		.slice(0, steps.indexOf(step) + 1)
		.flatMap((one) => all('.static-figure', one))
		.at(-1);
}

/** Puts a drawing of the server's into `target`: a still, or markup. */
export function put(target: HTMLElement, drawing: HTMLElement | string): void {
	target.dispatchEvent(new CustomEvent('drawing', { bubbles: true, detail: drawing }));
}
