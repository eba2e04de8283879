/** The kinds of additions in words: for counts, and for pages that show an addition. */
import type { AdditionKind } from '#data/schema';

export const additionKindLabels: Record<AdditionKind, string> = {
	'own-reporting': 'attributed to others',
	context: 'context',
	unsourced: 'without a source of its own',
	'contradicts-original': 'contradicts the original',
};

export const additionKindMeanings: Record<AdditionKind, string> = {
	'own-reporting': 'It is attributed to someone or somewhere else than the original report.',
	context: 'It is background that the original does not have.',
	unsourced: 'It is asserted without a source of its own, and the original does not have it.',
	'contradicts-original': 'It conflicts with the original’s words.',
};
