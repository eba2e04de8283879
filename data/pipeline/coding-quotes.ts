import type { SecondCoding } from '#data/schema';
import type { Coding } from './load.ts';
import type { Path } from './problems.ts';

/** A quote of a coding, by claim or addition id. */
export type Quote = { id: string; text: string; path: Path };

export function quotesOf(coding: Coding | SecondCoding): Quote[] {
	const claims = Object.entries(coding.claims).flatMap(([id, cell]) =>
		'quote' in cell && cell.quote !== undefined
			? [{ id, text: cell.quote, path: ['claims', id, 'quote'] }]
			: [],
	);
	const added = 'added' in coding ? coding.added : [];
	return [
		...claims,
		...added.map(({ id, quote }, i) => ({ id, text: quote, path: ['added', i, 'quote'] })),
	];
}
