/** Which proposed passages become quotes: those likely to be right, within what a document may be quoted. */
import { maxIndex, range, sum } from 'd3';
import type { Span } from '#data/schema';
import type { Document } from './documents.ts';
import { quoteWords } from '../schema/vocabulary.ts';
import { coveredWords, quotableWords } from './quotes.ts';

/** A passage that a claim's words were found in. `best` are the words that it was found by. */
export type Candidate = {
	claim: string;
	score: number;
	best: Span;
	/** How much each of the best words says of the claim. */
	weights: number[];
	sentence: Span;
	/** Whether the sentence lacks the figure that the claim is about. */
	lacksFigure: boolean;
};

/** From this score on a candidate is proposed as a quote; below it, the claim as dropped, perhaps. */
export const likely = 0.45;
/** No quote is made shorter than this to stay within the share of a document. */
const fewestWords = 4;

/** Whether a candidate is likely right, by its score and its figure. */
export const isLikely = ({ score, lacksFigure }: Candidate): boolean =>
	score >= likely && !lacksFigure;

/**
 * The quotes to propose, by claim: as long as the document's share allows for all of them. Where even
 * short ones are too many, the weakest go first.
 */
export function quotesWithin(
	document: Document,
	candidates: readonly Candidate[],
): Map<string, Span> {
	const chosen = candidates.filter(isLikely).sort((a, b) => b.score - a.score);
	for (; chosen.length; chosen.pop())
		for (let size = quoteWords; size >= fewestWords; size -= 1) {
			const spans = chosen.map((one) => fitted(one, size));
			if (coveredWords(spans, document) <= quotableWords(document))
				return new Map(chosen.map(({ claim }, i) => [claim, spans[i]!]));
		}
	return new Map();
}

/** A passage widened or cut to so many words, within its sentence: rightwards, then left. */
export function fitted({ best, sentence, weights }: Candidate, size: number): Span {
	const { start, end } = best;
	if (end - start >= size) {
		const starts = range(end - start - size + 1);
		const first = maxIndex(starts, (from) => sum(weights.slice(from, from + size)));
		return { start: start + first, end: start + first + size };
	}
	const right = Math.min(sentence.end, Math.max(end, start + size - Math.floor(size / 4)));
	return { start: Math.max(sentence.start, Math.min(start, right - size)), end: right };
}
