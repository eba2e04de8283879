/**
 * Brings the story to life in the browser: the one place that holds the current step.
 *
 * A step's view and sentence stand in the page; everything shown is set from them. Graphics are
 * hydrated when their chapter comes near. Where motion is not wanted, and on paper, the story is
 * unrolled instead: each step gets its own still.
 */
import type { Graphic, View } from '#data/schema';
import { still, wake, type Living } from '$lib/charts/frame/wake.svelte';
import { observe } from '$lib/scrolly/observe';
import { historyMove, stepOfHash, type Place } from '$lib/scrolly/steps';

const all = <E extends HTMLElement>(selector: string, within: ParentNode = document) => [
	...within.querySelectorAll<E>(selector),
];
const parse = <T>(json: string | undefined): T => JSON.parse(json ?? 'null') as T;

const wide = matchMedia('(min-width: 48rem)');
const alive = document.documentElement.classList.contains('alive');

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

/** Shows a step's view on its chapter's stage. */
function show(step: HTMLElement): void {
	const chapter = step.closest<HTMLElement>('[data-chapter]');
	const view = parse<View>(step.dataset.view);
	if (!chapter) return;
	for (const figure of all('[data-graphic]', chapter)) {
		const on = figure.dataset.graphic === view.graphic;
		figure.classList.toggle('on', on);
		if (!on) continue;
		const says = figure.querySelector('.says');
		if (says) says.textContent = step.dataset.says ?? '';
		void livingOf(figure)?.then((graphic) => graphic.show(view));
	}
}

let current: Place | null = null;

function enter(step: HTMLElement): void {
	const chapter = step.closest('[data-chapter]')?.id ?? '';
	const place = { chapter, step: step.id };
	const move = historyMove(current, place);
	current = place;
	show(step);
	if (move === 'none') return;
	try {
		history[move === 'push' ? 'pushState' : 'replaceState'](null, '', `#${step.id}`);
	} catch {
		// A frame may refuse; the story goes on without an address of its own.
	}
}

function wakeWhenNear(): void {
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

/** Draws every step's own still, once. */
async function unroll(): Promise<void> {
	for (const step of all('.step')) {
		const target = step.querySelector<HTMLElement>('.still .drawn');
		if (!target || target.childElementCount > 0) continue;
		const view = parse<View>(step.dataset.view);
		const figure = step
			.closest('[data-chapter]')
			?.querySelector<HTMLElement>(`[data-graphic="${view.graphic}"]`);
		await still({ target, graphic: view.graphic, rows: parse(figure?.dataset.rows), view });
	}
}

if (alive) {
	observe({ steps: all('.step'), offset: 0.6, onstep: enter });
	wakeWhenNear();
	wide.addEventListener('change', () => {
		const step = current && document.getElementById(current.step);
		if (step) show(step);
	});
	addEventListener('popstate', () => {
		const id = stepOfHash(location.hash);
		const step = id && document.getElementById(id);
		if (step) current = { chapter: step.closest('[data-chapter]')?.id ?? '', step: step.id };
	});
	addEventListener('beforeprint', () => void unroll());
} else {
	void unroll();
}
