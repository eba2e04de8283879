/**
 * What a drawing must hold.
 *
 * In the browser a mark that is not shown waits unseen, so that it can fade and move when a step asks
 * for it. What the server draws never moves (a living drawing takes its place), and goes without.
 */

/** Whether a mark is in the drawing at all. */
export const isPresent = (shown: boolean): boolean => shown || !import.meta.env.SSR;

/** The marks that are in the drawing. */
export const present = <Mark extends { shown: boolean }>(marks: Mark[]): Mark[] =>
	marks.filter(({ shown }) => isPresent(shown));
