/**
 * Brings the story to life in the browser: the one place that holds the current step.
 *
 * A step's view and sentence stand in the page; everything shown is set from them. Graphics are
 * brought to life when their act comes near. Where motion is not wanted, and on paper, the story
 * is unrolled instead: each step shows its own still.
 */
import type { Graphic, View } from '#data/schema';
import { wake, type Living } from '$lib/charts/frame/wake.svelte';
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

/** Shows a step's view on the stage of its act. */
function show(step: HTMLElement): void {
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

/** Share of the window's height, from the top, at which a step becomes the current one. */
const line = 0.6;

let current: Place | null = null;
/** Whether the current step is still before the reader, who may have gone on to what is between chapters. */
let reading = false;

const chapterOf = (element: Element) => element.closest('.chapter')?.id ?? '';

function enter(step: HTMLElement): void {
	const place = { chapter: chapterOf(step), step: step.id };
	const move = historyMove(current, place);
	current = place;
	reading = true;
	show(step);
	if (move === 'none') return;
	try {
		// Going back leads to a step, not to where its chapter was left: there the next one begins.
		if (move === 'push') history.scrollRestoration = 'manual';
		history[move === 'push' ? 'pushState' : 'replaceState'](null, '', `#${step.id}`);
	} catch {
		// A frame may refuse; the story goes on without an address of its own.
	}
}

/** The chapter or step that the address names. */
function named(): HTMLElement | null {
	const id = stepOfHash(location.hash);
	return id ? document.getElementById(id) : null;
}

/** A chapter's heading stands above its first step; the stage beside it shows that step already. */
function open(target: HTMLElement): void {
	const step = target.matches('.chapter') ? target.querySelector<HTMLElement>('.step') : null;
	if (step) show(step);
}

/** Brings the reader to what the address names, without a new entry of the history. */
function follow(): void {
	const target = named();
	current = target && { chapter: chapterOf(target), step: target.id };
	target?.scrollIntoView();
	if (target) open(target);
}

/** After a change of width the step that was being read is elsewhere: the page goes with it. */
function stay(): void {
	const step = current && reading ? document.getElementById(current.step) : null;
	if (!step) return;
	const { top, bottom } = step.getBoundingClientRect();
	if (top > innerHeight * line || bottom <= innerHeight * line) step.scrollIntoView();
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

/** Puts every step's own still in place, once; at once, since paper does not wait. */
function unroll(): void {
	for (const still of all('.still')) {
		const target = still.querySelector('.drawn');
		const drawn = still.querySelector('noscript')?.textContent;
		if (!target || !drawn || target.childElementCount > 0) continue;
		target.append(...new DOMParser().parseFromString(drawn, 'text/html').body.childNodes);
	}
}

if (alive) {
	observe({
		steps: all('.step'),
		offset: line,
		onstep: enter,
		onleave: (step) => {
			if (step.id === current?.step) reading = false;
		},
	});
	wakeWhenNear();
	const start = named();
	if (start) open(start);
	let width = innerWidth;
	addEventListener('resize', () => {
		if (innerWidth !== width) stay();
		width = innerWidth;
	});
	wide.addEventListener('change', () => {
		const step = current && document.getElementById(current.step);
		if (step) show(step);
	});
	addEventListener('popstate', follow);
	addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
	addEventListener('beforeprint', unroll);
} else {
	unroll();
}
