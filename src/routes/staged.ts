/** What the page says of its graphics and steps, in attributes, for the scripts that move them. */
import type { Graphic, View } from '#data/schema';

/** Everything that matches, in document order. */
export const all = <E extends HTMLElement>(
	selector: string,
	within: ParentNode = document,
): E[] => [...within.querySelectorAll<E>(selector)];

const parse = <T>(json: string | undefined): T => JSON.parse(json ?? 'null') as T;

/** Looks up something of an element once: who asks again is given the same. */
export function once<T>(seek: (element: HTMLElement) => T): (element: HTMLElement) => T {
	const found = new WeakMap<HTMLElement, T>();
	return (element) => {
		if (!found.has(element)) found.set(element, seek(element));
		return found.get(element)!;
	};
}

/** A figure's rows. */
export const rowsOf = once(({ dataset }) => parse<object>(dataset['rows']));

/** The graphic of a figure on a stage. */
export const graphicOf = (figure: HTMLElement): Graphic => figure.dataset.graphic as Graphic;

/** The view that a figure shows at first. */
export const firstView = once(({ dataset }) => parse<View>(dataset['first']));

/** The view that a step asks for. */
export const viewOf = once(({ dataset }) => parse<View>(dataset['view']));
