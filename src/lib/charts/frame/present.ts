/**
 * What a drawing must hold.
 *
 * In the browser a mark that is not shown waits unseen, so that it can fade and move when a step asks
 * for it. What the server draws never moves (a living drawing takes its place), and goes without.
 */
export const present = <Mark extends { shown: boolean }>(marks: Mark[]): Mark[] =>
	import.meta.env.SSR ? marks.filter(({ shown }) => shown) : marks;
