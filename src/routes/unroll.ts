/**
 * The unrolled story: each step with its own still, drawn from the same components and rows as the
 * stage. Only for a browser that runs scripts; without them the stills stand in the page.
 */
import { draw, load } from '$lib/charts/frame/wake.svelte';
import { showStill } from './still';
import { all, graphicOf, rowsOf, viewOf } from './staged';

type Still = { target: HTMLElement; step: HTMLElement; figure: HTMLElement };

/** The stills that are not drawn yet, in the order of the story. */
const waiting = (): Still[] =>
	all('.step').flatMap((step) => {
		const target = step.querySelector<HTMLElement>('.still > .drawn:empty');
		const { graphic } = viewOf(step);
		const figure = step.closest('.act')?.querySelector<HTMLElement>(`[data-graphic="${graphic}"]`);
		return target && figure ? [{ target, step, figure }] : [];
	});

/** Draws a still that is not drawn yet; one that can't be drawn is as the server drew it. */
function drawStill({ target, step, figure }: Still): void {
	if (target.firstChild) return;
	const view = viewOf(step);
	const { width } = target.dataset;
	try {
		const drawing = draw({
			graphic: graphicOf(figure),
			rows: rowsOf(figure),
			view,
			width: Number(width),
		});
		target.replaceChildren(drawing.at(view));
	} catch {
		showStill(target, step);
	}
}

/** How long, in milliseconds, drawing may keep the reader's own doings waiting. */
const turn = 12;

/**
 * Draws every still, in order, a few at a time; then tells the document by an event `unrolled`, since
 * in a frame that is out of sight no observer would notice how high it has become.
 */
export async function unroll(): Promise<void> {
	const stills = waiting();
	await Promise.allSettled(stills.map(({ figure }) => load(graphicOf(figure))));
	let began = performance.now();
	for (const still of stills) {
		drawStill(still);
		if (performance.now() - began < turn) continue;
		await new Promise((done) => setTimeout(done));
		began = performance.now();
	}
	document.dispatchEvent(new Event('unrolled'));
}

/** Draws every still now, since paper does not wait: all whose code has come. */
export const unrollNow = (): void => waiting().forEach(drawStill);
