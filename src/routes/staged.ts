/** What the page says of its graphics and steps, in attributes, for the scripts that move them. */
import type { Graphic, View } from '#data/schema';

/** Everything that matches, in document order. */
export const all = <E extends HTMLElement>(
	selector: string,
	within: ParentNode = document,
): E[] => [...within.querySelectorAll<E>(selector)];

const parse = <T>(json: string | undefined): T => JSON.parse(json ?? 'null') as T;

/** What an element's attribute says, read once: who asks again is given the same object. */
function once<T extends object>(attribute: string): (element: HTMLElement) => T {
	const read = new WeakMap<HTMLElement, T>();
	return (element) => {
		const known = read.get(element) ?? parse<T>(element.dataset[attribute]);
		read.set(element, known);
		return known;
	};
}

/** A figure's rows. */
export const rowsOf = once<object>('rows');

/** The graphic of a figure on a stage. */
export const graphicOf = (figure: HTMLElement): Graphic => figure.dataset.graphic as Graphic;

/** The view that a figure shows at first. */
export const firstView = once<View>('first');

/** The view that a step asks for. */
export const viewOf = once<View>('view');
