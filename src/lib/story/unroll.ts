/**
 * The unrolled story: each step with its own still. Only for a browser that runs scripts; without them the
 * stills are part of the page.
 */
import { put } from './static-figures';
import { all } from './dom';

/** Puts a still in its place, where it is not there yet. */
function draw(still: HTMLElement): void {
	const target = still.querySelector<HTMLElement>('.drawn:empty');
	if (target) put(target, still);
}

/** How long, in milliseconds, drawing may keep the reader's own doings waiting. */
const turn = 12;

/**
 * Draws every still, in order, a few at a time; then tells the document by an event `unrolled`, since
 * in a frame that is out of sight no observer would notice how high it has become.
 */
export async function unroll(): Promise<void> {
	let began = performance.now();
	for (const still of all('.static-figure')) {
		draw(still);
		if (performance.now() - began < turn) continue;
		await new Promise((done) => setTimeout(done));
		began = performance.now();
	}
	document.dispatchEvent(new Event('unrolled'));
}

/** Draws every still now, since paper does not wait. */
export const unrollNow = (): void => all('.static-figure').forEach(draw);
