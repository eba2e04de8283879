import { round } from './round.ts';

/** A CSS translation in pixels. Marks that move between two drawings are placed by it (`transition.ts`). */
export const translate = (x: number, y: number): string => `translate(${round(x)}px,${round(y)}px)`;
