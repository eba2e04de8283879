/** Pixels to two decimals, as paths and transforms are written. */
export const round = (n: number): number => Math.round(n * 100) / 100;

/** Pixels to one decimal, where a path holds many marks. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;
