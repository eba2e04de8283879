/** What the page says of its graphics and steps, in attributes, for the scripts that move them. */
import type { Graphic, View } from '#data/schema';

/** Everything that matches, in document order. */
export const all = <E extends HTMLElement>(
	selector: string,
	within: ParentNode = document,
): E[] => [...within.querySelectorAll<E>(selector)];

const parse = <T>(json: string | undefined): T => JSON.parse(json ?? 'null') as T;

const rows = new Map<HTMLElement, unknown>();

/** A figure's rows, read once. */
export function rowsOf(figure: HTMLElement): unknown {
	if (!rows.has(figure)) rows.set(figure, parse(figure.dataset.rows));
	return rows.get(figure);
}

/** The graphic of a figure on a stage. */
export const graphicOf = (figure: HTMLElement): Graphic => figure.dataset.graphic as Graphic;

/** The view that a figure shows at first. */
export const firstView = (figure: HTMLElement): View => parse<View>(figure.dataset.first);

/** The view that a step asks for. */
export const viewOf = (step: HTMLElement): View => parse<View>(step.dataset.view);
