/** What the journeys do with the story, and what they expect of it. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { steps, type Step } from '../e2e/story.ts';
import type { Browser } from './browser.ts';

const patience = { timeout: 10_000, interval: 50 };

/** Expects something of the page sooner or later. */
export const eventually = <Value>(look: () => Promise<Value>, message?: string) =>
	expect.poll(look, { ...patience, ...(message === undefined ? {} : { message }) });

/** Share of the window's height, from the top, at which a scrolled step is the one that is being read. */
const line = 0.7;

/** Scrolls to where a step is being read, in the middle of its passage. */
export const scrollToStep = (browser: Browser, { id }: Pick<Step, 'id'>) =>
	browser.read(
		(id, line) => {
			const { top, height } = document.getElementById(id)!.getBoundingClientRect();
			const y = scrollY + top + height / 2 - innerHeight * line;
			scrollTo({ top: y, behavior: 'instant' });
		},
		id,
		line,
	);

/** The id of the step that is read: the one at the line, or the only one of a screen; empty between chapters. */
const currentStep = (browser: Browser) =>
	browser.read((line) => {
		const isStepper = document.documentElement.dataset['mode'] === 'stepper';
		const isCurrent = (step: Element) => {
			const { top, bottom } = step.getBoundingClientRect();
			if (isStepper) return bottom > top;
			return top <= innerHeight * line && bottom > innerHeight * line;
		};
		return [...document.querySelectorAll('.step')].find(isCurrent)?.id ?? '';
	}, line);

/**
 * What a reader has before them at a step: the graphics that its stage shows, whether they say what the step
 * asks for, and what of them is out of place: cut off by the stage, out of the window, or over the words.
 */
const seenAt = (browser: Browser, { id }: Pick<Step, 'id'>) =>
	browser.read((id) => {
		const step = document.getElementById(id)!;
		const stage = step.closest('.scene')!.querySelector('.stage')!;
		const figures = [...stage.querySelectorAll<HTMLElement>('figure.is-active')];
		const drawings = figures
			.flatMap((figure) => [...figure.querySelectorAll('.picture.is-active > svg')])
			.filter((svg) => svg.getClientRects().length > 0);
		const isIn = (inner: DOMRect, outer: DOMRect) =>
			inner.top >= outer.top - 1 &&
			inner.bottom <= outer.bottom + 1 &&
			inner.left >= outer.left - 1 &&
			inner.right <= outer.right + 1;
		const room = new DOMRect(0, 0, innerWidth, innerHeight);
		const words = step.querySelector('.words')!.getBoundingClientRect();
		const isStepper = document.documentElement.dataset['mode'] === 'stepper';
		const wrong = drawings.flatMap((svg) => {
			const box = svg.getBoundingClientRect();
			const figure = svg.closest('figure')!.getBoundingClientRect();
			const isOver =
				isStepper &&
				box.left < words.right &&
				words.left < box.right &&
				box.top < words.bottom - 1 &&
				words.top < box.bottom - 1;
			return [
				box.height < 100 && 'too small',
				!isIn(box, figure) && 'cut off by its figure',
				!isIn(box, stage.getBoundingClientRect()) && 'cut off by the stage',
				isStepper && !isIn(box, room) && 'out of the window',
				!isStepper && (box.bottom <= 0 || box.top >= innerHeight) && 'out of sight',
				isOver && 'over the words',
			].filter((one) => one !== false);
		});
		return {
			graphics: figures.map(({ dataset }) => dataset['graphic']),
			drawings: drawings.length,
			isAsked: figures.every(
				(figure) =>
					figure.querySelector('.description')!.textContent === step.dataset['description'],
			),
			wrong,
		};
	}, id);

/** What is seen at a step whose stage shows its view, whole. */
const shownAt = (step: Step): Awaited<ReturnType<typeof seenAt>> => ({
	graphics: [step.view.graphic],
	drawings: 1,
	isAsked: true,
	wrong: [],
});

/** Expects the stage of a step's scene to show the step's view, whole, and the step to be the one that is read. */
export const expectShown = (browser: Browser, step: Step, { isCurrent = true } = {}) =>
	eventually(
		async () => ({
			...(await seenAt(browser, step)),
			...(isCurrent && { current: await currentStep(browser) }),
		}),
		step.id,
	).toEqual({ ...shownAt(step), ...(isCurrent && { current: step.id }) });

/** Expects the stage to show the view of the step at the line, and returns it: none between chapters. */
export async function expectLineShown(browser: Browser): Promise<Step | undefined> {
	let step: Step | undefined;
	await eventually(async () => {
		const current = await currentStep(browser);
		step = steps.find(({ id }) => id === current);
		return { step, seen: step && (await seenAt(browser, step)) };
	}).toSatisfy(({ seen }: { seen?: object }) => !step || isDeepStrictEqual(seen, shownAt(step)));
	return step;
}

export const modeOf = (browser: Browser) =>
	browser.read(() => document.documentElement.dataset['mode'] ?? 'none');

export const hashOf = (browser: Browser) => browser.read(() => location.hash);

/** What of the elements that match is seen: in the window, and nothing lies over their middle. */
export const seen = (browser: Browser, selector: string) =>
	browser.read(
		(selector) =>
			[...document.querySelectorAll(selector)].filter((one) => {
				const [box] = one.getClientRects();
				if (!box || box.width < 2 || box.height < 2) return false;
				const { left, top, width, height } = box;
				const hit = document.elementFromPoint(left + width / 2, top + height / 2);
				return hit !== null && (one.contains(hit) || hit.contains(one));
			}).length,
		selector,
	);
