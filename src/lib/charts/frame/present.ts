/** The marks that a view shows; the others are not drawn. */
export const present = <Mark extends { shown: boolean }>(marks: Mark[]): Mark[] =>
	marks.filter(({ shown }) => shown);
