/**
 * The differences between the words of a retelling and of the original, as they are shown. Both quotes are
 * excerpts, so a word missing at either end may be just outside of one. Such words are shown as left out
 * only where both quotes are whole statements in quotation marks.
 */
import type { Claim, RetellingCell } from '#data/schema';
import { wordDiff, type Difference } from './word-diff.ts';

export type Passage = { quote: string; spoken?: true };

/** The coding of a claim in a retelling; a dropped claim has no words. */
export type CodedClaim = RetellingCell & { spoken?: true; passage?: string };

/** A quote without the quotation marks around it, which the page adds itself. */
export const bare = (quote: string): string => quote.replace(/^["“”]+|["“”]+$/g, '');

/** The words of `retold` in order, with their differences from the original’s. */
export function compare(original: Passage, retold: Passage): Difference[] {
	const differences = wordDiff(bare(original.quote), bare(retold.quote));
	if (original.spoken && retold.spoken) return differences;
	const isWord = ({ type }: Difference) => type !== 'left-out';
	return differences.slice(differences.findIndex(isWord), differences.findLastIndex(isWord) + 1);
}

/** The differences of a cell’s words from the original’s; none where the claim is dropped. */
export const compareCell = (
	claim: Pick<Claim, 'quote' | 'spoken'>,
	cell: CodedClaim,
): Difference[] => (cell.status === 'dropped' ? [] : compare(claim, cell));

/** How a retelling’s attribution differs from the original’s; empty where the claim is dropped. */
export function attributionOf(cell: CodedClaim): string {
	if (cell.status === 'dropped') return '';
	const to = cell.attributedTo ? `: ${cell.attributedTo}` : '';
	switch (cell.attribution) {
		case 'same':
			return `attribution kept${to}`;
		case 'vaguer':
			return `attribution vaguer${to}`;
		case 'none':
			return 'attributed to nobody';
		case 'wrong':
			return `attributed to somebody else${to}`;
	}
}
