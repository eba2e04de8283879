/** What the page says of its steps and stages, in attributes, for the scripts that move them. */
import type { View } from '#data/schema';

/** Everything that matches, in document order. */
export const all = <E extends HTMLElement>(
	selector: string,
	within: ParentNode = document,
): E[] => [...within.querySelectorAll<E>(selector)];

/** Looks up something of an element once: who asks again is given the same. */
export function once<T>(seek: (element: HTMLElement) => T): (element: HTMLElement) => T {
	const found = new WeakMap<HTMLElement, T>();
	return (element) => {
		if (!found.has(element)) found.set(element, seek(element));
		return found.get(element)!;
	};
}

/** The view that a step asks for, as text: the same for steps that show the same. */
export const viewOf = ({ dataset }: HTMLElement): string => dataset['view'] ?? '{}';

/** The graphic on whose figure a step's picture stands. */
const graphicOf = (step: HTMLElement) => (JSON.parse(viewOf(step)) as View).graphic;

/** The figure on which a step's picture stands. */
export const figureOf = once((step) =>
	step.closest('.scene')!.querySelector<HTMLElement>(`[data-graphic="${graphicOf(step)}"]`),
);
