/** The line, in pixels, of a square with so long a side. */
export const lineOf = (side: number): number => (side > 3 ? 1.2 : 0.8);
