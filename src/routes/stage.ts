/**
 * The graphics on their stages. The server drew each for its first step; it is brought to life when
 * its act comes near, and then shows what a step asks.
 */
import type { Graphic, View } from '#data/schema';
import { wake, type Living } from '$lib/charts/frame/wake.svelte';

export const all = <E extends HTMLElement>(selector: string, within: ParentNode = document) => [
	...within.querySelectorAll<E>(selector),
];
const parse = <T>(json: string | undefined): T => JSON.parse(json ?? 'null') as T;

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
	const { graphic, rows, first } = figure.dataset;
	const woken = wake({
		target,
		graphic: graphic as Graphic,
		rows: parse(rows),
		view: parse<View>(first),
	});
	living.set(target, woken);
	return woken;
}

/** Shows a step's view on the stage of its act. */
export function show(step: HTMLElement): void {
	const act = step.closest<HTMLElement>('.act');
	const view = parse<View>(step.dataset.view);
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

/** Puts every step's own still in place, once; at once, since paper does not wait. */
export function unroll(): void {
	for (const still of all('.still')) {
		const target = still.querySelector('.drawn');
		const drawn = still.querySelector('noscript')?.textContent;
		if (!target || !drawn || target.childElementCount > 0) continue;
		target.append(...new DOMParser().parseFromString(drawn, 'text/html').body.childNodes);
	}
}
