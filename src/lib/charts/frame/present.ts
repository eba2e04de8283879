/** The marks that a view shows: what it doesn't is not drawn. */
export const present = <Mark extends { shown: boolean }>(marks: Mark[]): Mark[] =>
	marks.filter(({ shown }) => shown);
