/** Rounds pixels to two decimals, for paths and transforms. */
export const round = (n: number): number => Math.round(n * 100) / 100;

/** Rounds pixels to one decimal, for paths of many marks. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;
