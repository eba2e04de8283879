/** Pixels to two decimals, as paths and transforms are written. */
export const round = (n: number): number => Math.round(n * 100) / 100;
