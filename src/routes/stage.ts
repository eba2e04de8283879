/**
 * The graphics on their stages. Each is brought to life when the browser is idle, at the latest when
 * its act comes near, and then shows what a step asks.
 */
import { load, wake, type Living } from '$lib/charts/frame/wake.svelte';
import { atIdle } from '$lib/scrolly/idle';
import { all, firstView, graphicOf, rowsOf, viewOf } from './staged';

/** Where the wide drawings are shown: as in `Drawn.svelte`. */
export const wide = matchMedia('(min-width: 48rem) and (min-height: 30rem)');

/** The living drawing of each element, once asked for. */
const living = new Map<HTMLElement, Promise<Living>>();

/** The drawing of a figure that is shown at this window's width. */
const shownDrawing = (figure: HTMLElement) =>
	figure.querySelector<HTMLElement>(wide.matches ? '.wide' : '.narrow');

function livingOf(figure: HTMLElement): Promise<Living> | undefined {
	const target = shownDrawing(figure);
	if (!target) return undefined;
	const known = living.get(target);
	if (known) return known;
	const graphic = graphicOf(figure);
	const woken = wake({ target, graphic, rows: rowsOf(figure), view: firstView(figure) });
	living.set(target, woken);
	return woken;
}

/** Shows a step's view on the stage of its act. */
export function show(step: HTMLElement): void {
	const act = step.closest<HTMLElement>('.act');
	const view = viewOf(step);
	if (!act) return;
	for (const figure of all('[data-graphic]', act)) {
		const on = figure.dataset.graphic === view.graphic;
		figure.classList.toggle('on', on);
		if (!on) continue;
		const says = figure.querySelector('.says');
		if (says) says.textContent = step.dataset.says ?? '';
		void livingOf(figure)?.then((graphic) => graphic.show(view));
	}
}

/** Brings each graphic to life when it comes near. */
export function wakeWhenNear(): void {
	const near = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting) continue;
				near.unobserve(target);
				void livingOf(target as HTMLElement);
			}
		},
		{ rootMargin: '100% 0px' },
	);
	for (const figure of all('[data-graphic]')) near.observe(figure);
}

/** Has every graphic ready before a reader comes to it, or prints: first all code, then the drawings. */
export async function wakeAtIdle(): Promise<void> {
	const figures = all('[data-graphic]');
	await atIdle([() => Promise.all(figures.map((figure) => load(graphicOf(figure))))]);
	await atIdle(figures.map((figure) => () => livingOf(figure)));
}
