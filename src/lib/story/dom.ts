/** The elements of the story's page, and the attributes in which the server says what a step shows. */
import type { View } from '#data/schema';

/** All matching elements, in document order. */
export const queryAll = <E extends HTMLElement>(
	selector: string,
	within: ParentNode = document,
): E[] => [...within.querySelectorAll<E>(selector)];

/** An element that every page of the story has. */
export const query = (selector: string): HTMLElement =>
	document.querySelector<HTMLElement>(selector)!;

export const sceneOf = (element: Element): HTMLElement => element.closest<HTMLElement>('.scene')!;

export const chapterOf = (element: Element): HTMLElement | null =>
	element.closest<HTMLElement>('.chapter');

export const stepsOf = (element: ParentNode): HTMLElement[] => queryAll('.step', element);

/** The view that a step shows, as JSON; the same text for steps that show the same. */
export const viewOf = ({ dataset }: HTMLElement): string => dataset['view'] ?? '{}';

/** The figures on a scene's stage. To search a scene for them would pass every mark of its drawings. */
export const figuresOf = (scene: Element): HTMLElement[] => [
	...(scene.querySelector('.stage')!.children as HTMLCollectionOf<HTMLElement>),
];

/** The figure on the stage that has a step's graphic. */
export function stageFigureOf(step: HTMLElement): HTMLElement {
	const { graphic } = JSON.parse(viewOf(step)) as View;
	return figuresOf(sceneOf(step)).find(({ dataset }) => dataset['graphic'] === graphic)!;
}

/** A step's static drawing: its own, or where nothing changes, that of the nearest step before. */
export function staticDrawingOf(step: HTMLElement): SVGSVGElement | undefined {
	const steps = stepsOf(sceneOf(step));
	return (
		steps
			.slice(0, steps.indexOf(step) + 1)
			.map((one) => one.querySelector<SVGSVGElement>('.static-figure svg'))
			.findLast((drawing) => drawing !== null) ?? undefined
	);
}
