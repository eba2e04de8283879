/** The kinds of addition in words, for the drawing, the sentence and the table. */
import type { AdditionKind } from '#data/schema';

type Words = {
	name: string;
	/** After a number: “3 attributed to others”. */
	counted: string;
	/** Beside a number of its own, in short lines. */
	heading: string;
	/** What the kind means, in a few words. */
	gloss: string;
};

export const kindWords: Record<AdditionKind, Words> = {
	'own-reporting': {
		name: 'Attributed to others',
		counted: 'attributed to others',
		heading: 'attributed to others',
		gloss: 'reporting or words of somebody else',
	},
	context: {
		name: 'Context',
		counted: 'of context',
		heading: 'of background, not judged here',
		gloss: 'background, not judged here',
	},
	unsourced: {
		name: 'Unsourced',
		counted: 'unsourced',
		heading: 'with no source of their own',
		gloss: 'asserted, without a source of its own',
	},
	'contradicts-original': {
		name: 'Contradicts the original',
		counted: 'contradicting the original',
		heading: 'contradicting the original',
		gloss: 'against its words',
	},
};
