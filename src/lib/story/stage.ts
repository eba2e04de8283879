/**
 * The pictures on the stages. What a step shows was drawn when the page was built: a phone's pictures stand in
 * the page, as the stills that readers without scripts have; those of a wide window come in a file of their
 * own. A step changes which of them is seen; for a reader who does not hurry, marks that are in both
 * move from one to the other.
 */
import { move } from '$lib/charts/frame/transition';
import { runAtIdle } from '$lib/scrolly/idle';
import { move as timing, restDelay } from '$lib/scrolly/timing';
import { createDebounce } from '$lib/scrolly/debounce';
import { put, stillOf } from './static-figures';
import { all, figureOf, once, viewOf } from './dom';

/** Where the wide drawings are shown: as in `Drawn.svelte`. */
export const wide = matchMedia('(min-width: 48rem) and (min-height: 30rem)');

const steps = once((scene) => all('.step', scene));
const figures = once((scene) => all('[data-graphic]', scene));
const saysOf = once((figure) => figure.querySelector<HTMLElement>('.description'));
const narrowOf = once((figure) => figure.querySelector<HTMLElement>('.narrow > .pictures')!);
const wideOf = once((figure) => figure.querySelector<HTMLElement>('.wide > .pictures')!);
const sceneOf = (element: HTMLElement) => element.closest<HTMLElement>('.scene')!;

/** Where the pictures of a step's graphic stand at this window's width. */
const placeOf = (step: HTMLElement) => (wide.matches ? wideOf : narrowOf)(figureOf(step)!);

/** The pictures that stand in a place, by view. */
const standing = once(
	(place) => new Map(all('.picture', place).map((picture) => [viewOf(picture), picture])),
);

/** The pictures of an act that are seen: one, and at first one at each width. */
const seen = once((scene) => new Set(all('.picture.is-active', scene)));

/** The step that an act was last asked to show. */
const asked = new WeakMap<HTMLElement, HTMLElement>();

/** How long, in milliseconds, a reader waits for the wide pictures before stills stand in for them. */
const patience = 10_000;

/** Markup of the wide pictures by step; none where they can't be had. */
let widePictures: Record<string, string> | undefined;
let coming: Promise<void> | undefined;

/** Fetches the wide pictures, once; whatever comes of it, acts then show what they were asked to. */
const fetchWide = (): Promise<void> =>
	(coming ??= (async () => {
		try {
			const home = document.querySelector<HTMLElement>('.story')?.dataset['home'];
			const address = new URL(`${home}pictures.json`, document.baseURI);
			const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
			if (!response.ok) throw new Error(`${response.status} ${address.href}`);
			widePictures = (await response.json()) as Record<string, string>;
		} catch (fault) {
			reportError(fault);
			widePictures = {};
		}
		if (!wide.matches) return;
		for (const scene of all('.scene')) {
			const step = asked.get(scene);
			if (step) show(step, false);
		}
	})());

/** The table below an act that holds what a graphic shows. */
function openTable(step: HTMLElement): void {
	const scene = sceneOf(step);
	const at = figures(scene).indexOf(figureOf(step)!);
	all<HTMLDetailsElement>('.tables details', scene)[at]?.setAttribute('open', '');
}

/** A step's drawing for this window's width; nothing while that is still to come. */
function drawingOf(step: HTMLElement): HTMLElement | string | undefined {
	if (!wide.matches) return stillOf(step);
	if (!widePictures) return void fetchWide();
	const drawing = widePictures[step.id];
	if (drawing) return drawing;
	openTable(step);
	return stillOf(step);
}

/** The picture of what a step shows, which is put on its stage if it is not there yet. */
function pictureOf(step: HTMLElement): HTMLElement | undefined {
	const place = placeOf(step);
	const known = standing(place).get(viewOf(step));
	if (known) return known;
	const drawing = drawingOf(step);
	if (!drawing) return undefined;
	const picture = document.createElement('div');
	picture.className = 'picture';
	place.append(picture);
	put(picture, drawing);
	standing(place).set(viewOf(step), picture);
	return picture;
}

/** In a task of its own, once the next frame was laid out. */
const afterFrame = () =>
	new Promise<void>((begin) => requestAnimationFrame(() => setTimeout(begin)));

/** Puts a step's picture on its stage, where it is laid out in a frame of its own. */
async function ready(step: HTMLElement): Promise<void> {
	const before = standing(placeOf(step)).size;
	const picture = pictureOf(step);
	if (picture && standing(placeOf(step)).size > before) await afterFrame();
}

const stageOf = (scene: HTMLElement) => scene.querySelector('.stage');

/** Where the sentence is seen below the drawing: as in `Figure.svelte`. */
const legible = matchMedia('(min-width: 72rem)');

/** Sentences that are not written yet, by where they go. */
const unsaid = new Map<Element, string>();
const quiet = createDebounce();

/** Writes what a figure says: at once where that is seen; where it is only heard, once the reader rests. */
function write(description: Element, sentence: string): void {
	unsaid.set(description, sentence);
	const flush = () => {
		for (const [element, sentence] of unsaid)
			// the same once more would be laid out anew
			if (element.textContent !== sentence) element.textContent = sentence;
		unsaid.clear();
	};
	if (legible.matches) flush();
	else quiet.schedule(flush, restDelay);
}

/** What still moves. */
let moving: Animation[] = [];

/** Milliseconds in which the picture before goes. */
const goes = 160;

/**
 * One picture gives way to another, which is there at once, with the marks of both where they were: what stays
 * the same does not flicker, and what is gone fades.
 */
function cross(before: HTMLElement, picture: HTMLElement): Animation[] {
	return [before.animate({ opacity: [0.999, 0] }, goes), ...move(before, picture, timing)];
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Shows a step's view on the stage of its act.
 * @param calmly marks are to move to their new places; else they are there at once
 */
export function show(step: HTMLElement, calmly: boolean): void {
	const scene = sceneOf(step);
	asked.set(scene, step);
	const figure = figureOf(step)!;
	for (const one of figures(scene))
		if (one.classList.contains('is-active') !== (one === figure)) {
			one.classList.toggle('is-active', one === figure);
			one.ariaHidden = one === figure ? null : 'true';
		}
	const description = saysOf(figure);
	if (description) write(description, step.dataset['description'] ?? '');
	const picture = pictureOf(step);
	const on = seen(scene);
	if (!picture || on.has(picture)) return;
	for (const one of moving) one.cancel();
	moving = [];
	const before = [...on].find((one) => wide.matches === (one.closest('.wide') !== null));
	for (const one of on) one.classList.remove('is-active');
	on.clear();
	on.add(picture);
	picture.classList.add('is-active');
	if (calmly && before && !still.matches) moving = cross(before, picture);
}

/** Pictures in files of their own wait until they are near; at leisure they may come at once. */
const fetchLazy = () =>
	all<HTMLImageElement>('img[loading="lazy"]')
		.filter((image) => image.checkVisibility())
		.forEach((image) => (image.loading = 'eager'));

/**
 * Has every picture on its stage before a reader comes to it, each in a task of its own, since all at once
 * would keep the reader waiting.
 * @param ondrawn called when all are there
 */
export async function drawAhead(ondrawn: () => unknown): Promise<void> {
	await runAtIdle([
		...(wide.matches ? [fetchWide] : []),
		...all('.scene').flatMap((scene) => [
			// far from the reader a stage is not laid out; once it was, the browser keeps what it found
			() => stageOf(scene)?.classList.add('is-preparing'),
			...steps(scene).map((step) => () => ready(step)),
			() => stageOf(scene)?.classList.remove('is-preparing'),
			// at another width, too, an act shows what it was asked to
			() => show(asked.get(scene) ?? steps(scene)[0]!, false),
		]),
		fetchLazy,
		ondrawn,
	]);
}
