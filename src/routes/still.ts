/**
 * The stills that stand in the page for want of scripts, for a graphic that fails in the browser. Text
 * becomes markup in the script of `app.html` alone, which is asked by an event.
 */
import { all } from './staged';

/** The still of what a step shows: its own, or where nothing changes that of a step before. */
function stillOf(step: HTMLElement): HTMLElement | undefined {
	const steps = all('.step', step.closest('.act') ?? undefined);
	return steps
		.slice(0, steps.indexOf(step) + 1)
		.flatMap((one) => all('.still', one))
		.at(-1);
}

/** Puts the server's drawing of what a step shows into `target`. */
export function showStill(target: HTMLElement, step: HTMLElement): void {
	const detail = stillOf(step);
	if (detail) target.dispatchEvent(new CustomEvent('still', { bubbles: true, detail }));
}
