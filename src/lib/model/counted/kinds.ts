/** The kinds of what a retelling added, in words. */
import type { AdditionKind } from '#data/schema';

/** A kind as a label. */
export const kindWords: Record<AdditionKind, string> = {
	'own-reporting': 'attributed to others',
	context: 'context',
	unsourced: 'without a source of its own',
	'contradicts-original': 'contradicts the original',
};

/** What a kind means, in one sentence. */
export const kindOf: Record<AdditionKind, string> = {
	'own-reporting': 'It is attributed to someone or somewhere else than the original report.',
	context: 'It is background that the original does not have.',
	unsourced: 'It is asserted without a source of its own, and the original does not have it.',
	'contradicts-original': 'It conflicts with the original’s words.',
};
