import type { PlaceReading, SecondCoding } from '#data/schema';
import { firstKey } from './places.ts';
import type { Coding } from './load.ts';
import type { Path } from './problems.ts';

/** A quote of a coding, by the key that the lock has for it. */
export type Quote = { id: string; text: string; path: Path };

export function quotesOf(coding: Coding | SecondCoding): Quote[] {
	const claims = Object.entries(coding.claims).flatMap(([id, cell]) => [
		...('quote' in cell && cell.quote !== undefined
			? [{ id, text: cell.quote, path: ['claims', id, 'quote'] }]
			: []),
		...('first' in cell && cell.first !== undefined
			? [{ id: firstKey(id), text: cell.first, path: ['claims', id, 'first'] }]
			: []),
	]);
	const added = 'added' in coding ? coding.added : [];
	return [
		...claims,
		...added.map(({ id, quote }, i) => ({ id, text: quote, path: ['added', i, 'quote'] })),
	];
}

/** All quotes of a reading of places. */
export const quotesOfReading = ({ claims }: PlaceReading, reading: 'first' | 'second'): Quote[] =>
	Object.entries(claims).map(([id, { first }]) => ({
		...{ id: firstKey(id, reading), text: first, path: ['claims', id, 'first'] },
	}));
