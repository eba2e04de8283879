/** What a view highlights, and what a reader has met at its depth. */
import type { ViewOf } from '#data/schema';
import { selectedBy } from '../frame/selections.ts';
import type { OrderClaim, OrderRows } from './rows.ts';

/** A claim with a highlighted cell, and whether each of its cells is. */
export type HighlightedClaim = OrderClaim & { highlighted: boolean[] };

/** The highlighted claims, in the order of the original; none where a view highlights nothing. */
export function highlightedClaims(
	{ columns, claims, selections }: OrderRows,
	{ light, lead = false }: ViewOf<'order'>,
): HighlightedClaim[] {
	const selected = light && selectedBy(selections, light);
	if (!selected && !lead) return [];
	return claims.flatMap((claim) => {
		if (selected && !selected.has(claim.id)) return [];
		const highlighted = claim.cells.map((cell, i) =>
			lead ? cell !== null && cell.word <= columns[i]!.leadWords : true,
		);
		return highlighted.some(Boolean) ? [{ ...claim, highlighted }] : [];
	});
}

export type Met = { met: number; notMet: number };

/** For each column how many of some claims a reader has met after so many words, and how many not. */
export const metAt = (
	{ columns }: Pick<OrderRows, 'columns'>,
	{ claims, depth }: { claims: readonly OrderClaim[]; depth: number },
): Met[] =>
	columns.map((_, i) => {
		const met = claims.filter(({ cells }) => (cells[i]?.word ?? Infinity) <= depth).length;
		return { met, notMet: claims.length - met };
	});
