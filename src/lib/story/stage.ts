/**
 * The stages. A stage has a picture for each view of its steps and shows one of them.
 *
 * Every drawing was made on the server. A picture is a copy of a step's drawing, laid out before the reader
 * comes to the step, so that a step only changes which picture is visible.
 */
import { moveMarks } from '$lib/charts/frame/transition';
import { createDebounce } from '$lib/scrolly/debounce';
import { whenIdle } from '$lib/scrolly/idle';
import { settleDelay, transition } from '$lib/scrolly/timing';
import {
	figuresOf,
	queryAll,
	sceneOf,
	stageFigureOf,
	staticDrawingOf,
	stepsOf,
	viewOf,
} from './dom';
import { loadWideDrawings, wideDrawingOf } from './wide-drawings';

/** Whether the wide drawings are shown: the same condition as in `ResponsiveChart.svelte`. */
export const isWide = matchMedia('(min-width: 48rem) and (min-height: 30rem)');

/** Whether the sentence below the drawing may be visible: `StageFigure.svelte` hides it on a narrower stage, too. */
const hasVisibleDescription = matchMedia('(min-width: 72rem)');

const reducesMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** The step that a scene shows. */
const shownSteps = new WeakMap<Element, HTMLElement>();

/** The pictures that a scene shows: one, but for the server's, which may be one for each width. */
const shownPictures = new WeakMap<Element, HTMLElement[]>();

/** Milliseconds in which the picture before fades. */
const fade = 160;

/** The animations of each scene: what is made in one must not stop what moves in another. */
const animations = new WeakMap<Element, Animation[]>();

/** The element that holds the pictures of a step's graphic at this window's width. */
const picturesOf = (step: HTMLElement) =>
	stageFigureOf(step).querySelector<HTMLElement>(
		`${isWide.matches ? '.wide' : '.narrow'} > .pictures`,
	)!;

/** Opens the table of a step's graphic, below the scene. */
function openTable(step: HTMLElement): void {
	const figures = figuresOf(sceneOf(step));
	const tables = queryAll<HTMLDetailsElement>('.tables details', sceneOf(step));
	tables[figures.indexOf(stageFigureOf(step))]?.setAttribute('open', '');
}

/** A step's drawing for this window's width; undefined while it is loading. */
function drawingOf(step: HTMLElement): SVGSVGElement | undefined {
	if (!isWide.matches) return staticDrawingOf(step);
	const drawing = wideDrawingOf(step);
	if (drawing) return drawing;
	if (drawing === null) {
		// The page's own drawing stands in. It may be too small to read, so its table opens.
		openTable(step);
		return staticDrawingOf(step);
	}
	void loadWideDrawings().then(() => {
		const shown = shownSteps.get(sceneOf(step));
		if (shown) showStep(shown);
	});
	return undefined;
}

/** The picture of a step on its stage, which is made where there is none yet. */
function pictureOf(step: HTMLElement): HTMLElement | undefined {
	const pictures = picturesOf(step);
	const made = [...(pictures.children as HTMLCollectionOf<HTMLElement>)];
	const found = made.find((one) => viewOf(one) === viewOf(step));
	if (found) return found;
	const drawing = drawingOf(step);
	if (!drawing) return undefined;
	const picture = document.createElement('div');
	picture.className = 'picture';
	picture.dataset['view'] = viewOf(step);
	picture.append(document.importNode(drawing, true));
	pictures.append(picture);
	return picture;
}

/** The sentence of each figure, as it was last asked for. */
const descriptions = new WeakMap<HTMLElement, string>();
/** The figures whose sentence is not written yet. */
const unwritten = new Set<HTMLElement>();
const pendingDescriptions = createDebounce();

/** Writes a figure's sentence: at once where it is visible, else once the reader has stopped. */
function writeDescription(figure: HTMLElement, text: string): void {
	const last = descriptions.get(figure) ?? figure.querySelector('.description')!.textContent;
	descriptions.set(figure, text);
	// a scene that is shown again while its pictures are made must not put off what waits
	if (last === text) return;
	unwritten.add(figure);
	const write = () => {
		for (const figure of unwritten) {
			const text = descriptions.get(figure)!;
			figure.querySelector('.description')!.textContent = text;
			figure.querySelector('.told')!.setAttribute('aria-label', text);
		}
		unwritten.clear();
	};
	if (hasVisibleDescription.matches) write();
	else pendingDescriptions.schedule(write, settleDelay);
}

function activateFigure(step: HTMLElement): void {
	const active = stageFigureOf(step);
	for (const figure of figuresOf(sceneOf(step))) {
		figure.classList.toggle('is-active', figure === active);
		if (figure === active) figure.removeAttribute('aria-hidden');
		else figure.setAttribute('aria-hidden', 'true');
	}
	writeDescription(active, step.dataset['description'] ?? '');
}

/** Fades the picture before; the marks of both pictures move from where the picture before has them. */
const crossfade = (before: HTMLElement, picture: HTMLElement): Animation[] => [
	before.animate({ opacity: [0.999, 0] }, fade),
	...moveMarks(before, picture, transition),
];

/**
 * Shows a step's view on the stage of its scene.
 * @param isAnimated whether marks move to their places; else they are there at once
 */
export function showStep(step: HTMLElement, { isAnimated = false } = {}): void {
	const scene = sceneOf(step);
	shownSteps.set(scene, step);
	activateFigure(step);
	const picture = pictureOf(step);
	if (!picture) return;
	const shown = shownPictures.get(scene) ?? queryAll('.stage .picture.is-active', scene);
	const before = shown.find((one) => (one.closest('.wide') !== null) === isWide.matches);
	if (before !== picture) {
		for (const animation of animations.get(scene) ?? []) animation.cancel();
		for (const one of shown) one.classList.remove('is-active');
		picture.classList.add('is-active');
		shownPictures.set(scene, [picture]);
		const isMoving = isAnimated && before && !reducesMotion.matches;
		animations.set(scene, isMoving ? crossfade(before, picture) : []);
	}
}

/** Shows what a scene showed last, or its first step. */
const showScene = (scene: HTMLElement): void =>
	showStep(shownSteps.get(scene) ?? stepsOf(scene)[0]!);

/** Fills every stage, for instance where the window's width asks for other drawings. */
export const showScenes = (): void => queryAll('.scene').forEach(showScene);

/** How often the pictures were prepared: a newer run ends an older one. */
let runs = 0;

/** Resolves in a task of its own, after the next frame. */
const nextFrame = () =>
	new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Makes every picture before the reader comes to its step, one at a time while the browser is idle: made
 * in passing, each would cost the reader a frame.
 */
export async function preparePictures(): Promise<void> {
	const run = ++runs;
	if (isWide.matches) await loadWideDrawings();
	for (const scene of queryAll('.scene')) {
		const stage = scene.querySelector('.stage');
		stage?.classList.add('is-preparing');
		for (const step of stepsOf(scene)) {
			await new Promise<void>(whenIdle);
			if (run !== runs) return;
			pictureOf(step);
			await nextFrame();
		}
		stage?.classList.remove('is-preparing');
		showScene(scene);
	}
}
