/**
 * The graphics on their stages. Each is brought to life when the browser is idle, at the latest when
 * its act comes near, and then shows what a step asks. One that fails leaves the still of that step in its
 * place, and its table open.
 */
import type { View } from '#data/schema';
import { load, wake, type Living } from '$lib/charts/frame/wake.svelte';
import { atIdle } from '$lib/scrolly/idle';
import { pause } from '$lib/scrolly/pause';
import { showStill } from './still';
import { all, firstView, graphicOf, once, rowsOf, viewOf } from './staged';

/** Where the wide drawings are shown: as in `Drawn.svelte`. */
export const wide = matchMedia('(min-width: 48rem) and (min-height: 30rem)');

/** The living drawing of each element, once asked for. */
const living = new Map<HTMLElement, Promise<Living>>();

/** The same, once it is drawn. */
const drawn = new Map<HTMLElement, Living>();

/** The figures of an act. */
const figuresOf = once((act) => all('[data-graphic]', act));
const narrowOf = once((figure) => figure.querySelector<HTMLElement>('.narrow'));
const wideOf = once((figure) => figure.querySelector<HTMLElement>('.wide'));
const saysOf = once((figure) => figure.querySelector('.says'));

/** The drawing of a figure that is shown at this window's width. */
const shownDrawing = (figure: HTMLElement) => (wide.matches ? wideOf : narrowOf)(figure);

/** The steps that a figure shows. */
const stepsOf = (figure: HTMLElement) =>
	all('.step', figure.closest('.act') ?? undefined).filter(
		(step) => viewOf(step).graphic === graphicOf(figure),
	);

/** The step that a figure was last asked to show. */
const asked = new WeakMap<HTMLElement, HTMLElement>();

/** Places from which what the server drew there is gone. */
const replaced = new WeakSet<HTMLElement>();

/** What a reader has of a graphic that failed. */
function standIn(figure: HTMLElement): void {
	const target = shownDrawing(figure);
	const step = asked.get(figure) ?? stepsOf(figure)[0];
	const act = figure.closest<HTMLElement>('.act');
	if (!target || !step || !act) return;
	// what the server drew there may stay, if it shows the step
	const stays = figure.dataset.first === step.dataset.view && target.querySelector('svg');
	if (!stays || replaced.has(target)) {
		replaced.add(target);
		showStill(target, step);
	}
	const table = all('.tables details', act)[figuresOf(act).indexOf(figure)];
	table?.setAttribute('open', '');
}

/** How long, in milliseconds, a reader waits for a graphic's code before the still stands in for it. */
const patience = 10_000;

/** Figures whose code has not come in that time, and may come yet. */
const late = new WeakSet<HTMLElement>();

/** Watches for figures that come near and are not drawn yet. */
let near: IntersectionObserver | undefined;

/** The view that a figure is to show. */
const viewFor = (figure: HTMLElement): View => {
	const step = asked.get(figure);
	return step ? viewOf(step) : firstView(figure);
};

/** Has the living drawing in `target` show what its figure is to show; where it can't, the still stands in. */
function bring(figure: HTMLElement, target: HTMLElement, graphic: Living): void {
	try {
		graphic.show(viewFor(figure));
		replaced.add(target);
	} catch {
		standIn(figure);
	}
}

/** In a task of its own, once the next frame was laid out. */
const afterFrame = () =>
	new Promise<void>((begin) => requestAnimationFrame(() => setTimeout(begin)));

/** One drawing after the other: a stage may have several. */
let settled = Promise.resolve();

/**
 * Has a drawing laid out once, in a frame of its own; far from the reader the browser keeps what it found.
 * Nothing moves by that: what began to move there would stop half-way when its stage is skipped again.
 */
function settle(figure: HTMLElement): void {
	const stage = figure.closest('.stage');
	settled = settled.then(async () => {
		figure.classList.add('fresh', 'unmoved');
		stage?.classList.add('fresh');
		await afterFrame();
		figure.classList.remove('fresh');
		await afterFrame();
		figure.classList.remove('unmoved');
		stage?.classList.remove('fresh');
	});
}

function livingOf(figure: HTMLElement): Promise<Living> | undefined {
	const target = shownDrawing(figure);
	if (!target) return undefined;
	const known = living.get(target);
	if (known) return known;
	const woken = wake(target, {
		graphic: graphicOf(figure),
		rows: rowsOf(figure),
		view: viewFor(figure),
		width: Number(target.dataset.width),
	});
	living.set(target, woken);
	const waiting = setTimeout(() => {
		late.add(figure);
		standIn(figure);
	}, patience);
	woken
		.then((graphic) => {
			drawn.set(target, graphic);
			near?.unobserve(figure);
			bring(figure, target, graphic);
			settle(figure);
		})
		.catch(() => {
			// its code may be had another time
			living.delete(target);
			standIn(figure);
		})
		.finally(() => {
			clearTimeout(waiting);
			late.delete(figure);
		});
	return woken;
}

/** Where the sentence is seen below the drawing: as in `Figure.svelte`. */
const legible = matchMedia('(min-width: 72rem)');

/** Sentences that are not written yet, by where they go. */
const unsaid = new Map<Element, string>();
const rest = pause();

/** Writes what a figure says: at once where that is seen; where it is only heard, once the reader rests. */
function write(says: Element, sentence: string): void {
	unsaid.set(says, sentence);
	const flush = () => {
		for (const [element, sentence] of unsaid) element.textContent = sentence;
		unsaid.clear();
	};
	if (legible.matches) flush();
	else rest.tell(flush, 600);
}

/** Shows a step's view on the stage of its act. */
export function show(step: HTMLElement): void {
	const act = step.closest<HTMLElement>('.act');
	const view = viewOf(step);
	if (!act) return;
	for (const figure of figuresOf(act)) {
		const on = figure.dataset.graphic === view.graphic;
		figure.classList.toggle('on', on);
		if (!on) continue;
		const says = saysOf(figure);
		if (says) write(says, step.dataset.says ?? '');
		asked.set(figure, step);
		if (late.has(figure)) standIn(figure);
		const target = shownDrawing(figure)!;
		const graphic = drawn.get(target);
		if (graphic) bring(figure, target, graphic);
		else void livingOf(figure)?.catch(() => null);
	}
}

/** Brings each graphic to life when it comes near. */
export function wakeWhenNear(): void {
	near = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries)
				if (isIntersecting) void livingOf(target as HTMLElement)?.catch(() => null);
		},
		{ rootMargin: '100% 0px' },
	);
	for (const figure of all('[data-graphic]')) near.observe(figure);
}

/**
 * Has every graphic ready before a reader comes to it, or prints: first all code, then the drawings,
 * then what they are to show at every step. Each in small parts, since a long one would keep the reader waiting.
 * @param ondrawn called in between, when every drawing is there
 */
export async function wakeAtIdle(ondrawn: () => unknown): Promise<void> {
	const figures = all('[data-graphic]');
	await atIdle([
		() => Promise.all(figures.map((figure) => load(graphicOf(figure)))),
		...figures.map((figure) => () => livingOf(figure)),
		ondrawn,
		...figures.flatMap((figure) =>
			stepsOf(figure).map((step) => async () => (await livingOf(figure))?.ahead(viewOf(step))),
		),
		...figures.map((figure) => async () => (await livingOf(figure))?.settle()),
	]);
}
