/** The kinds of addition in words, for the drawing, the sentence and the table. */
import type { AdditionKind } from '#data/schema';

type Words = {
	name: string;
	/** After a number: “3 from own reporting”. */
	counted: string;
	/** What the kind means, in a few words. */
	gloss: string;
};

export const kindWords: Record<AdditionKind, Words> = {
	'own-reporting': {
		name: 'Own reporting',
		counted: 'from own reporting',
		gloss: 'attributed to someone else',
	},
	context: {
		name: 'Context',
		counted: 'of context',
		gloss: 'background that can be checked',
	},
	unsourced: {
		name: 'Unsourced',
		counted: 'unsourced',
		gloss: 'asserted, attributed to nobody in particular',
	},
	'contradicts-original': {
		name: 'Contradicts the original',
		counted: 'contradicting the original',
		gloss: 'against its words',
	},
};
