/**
 * The words of a retelling beside the original’s, as a reader is shown them.
 *
 * Both are short runs of a longer text. Words that seem to be missing at either end may only stand
 * outside the run, so they are marked as left out there only where both are a statement in quotation
 * marks, which begins and ends somewhere.
 */
import type { Claim, RetellingCell } from '#data/schema';
import { wordDiff, type Difference } from './word-diff.ts';

export type Passage = { quote: string; spoken?: true };

/** What a retelling says of a claim; a claim that it drops has no words. */
export type Told = RetellingCell & { spoken?: true };

/** A passage without the quotation marks around it, which the page sets itself. */
export const bare = (quote: string): string => quote.replace(/^["“”]+|["“”]+$/g, '');

/** The words of `retold` in order, each with how it stands to the original’s. */
export function compare(original: Passage, retold: Passage): Difference[] {
	const all = wordDiff(bare(original.quote), bare(retold.quote));
	if (original.spoken && retold.spoken) return all;
	const isWord = ({ type }: Difference) => type !== 'left-out';
	return all.slice(all.findIndex(isWord), all.findLastIndex(isWord) + 1);
}

/** The words of a cell beside the original’s; none where the claim is dropped. */
export const compareCell = (claim: Pick<Claim, 'quote' | 'spoken'>, cell: Told): Difference[] =>
	cell.status === 'dropped' ? [] : compare(claim, cell);

/** To whom a retelling attributes what it says, beside the original; nothing where it says nothing. */
export function attributionOf(cell: Told): string {
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
