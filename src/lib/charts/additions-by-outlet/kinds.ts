/** The kinds of addition in words, for drawings, sentences and tables. */
import type { AdditionKind } from '#data/schema';
import { formatNumber } from '#data/format';
import { additionKinds } from '#data/vocabulary';

type Words = {
	name: string;
	/** After a number: “3 attributed to others”. */
	counted: string;
	/** Beside a number of its own, in short lines. */
	heading: string;
	/** Beside a number where there is little room. */
	short: string;
	gloss: string;
};

export const kindWords: Record<AdditionKind, Words> = {
	'own-reporting': {
		name: 'Attributed to others',
		counted: 'attributed to others',
		heading: 'attributed to others',
		short: 'from others',
		gloss: 'reporting or words of somebody else',
	},
	context: {
		name: 'Context',
		counted: 'of context',
		heading: 'of background, not judged here',
		short: 'of context',
		gloss: 'background, not judged here',
	},
	unsourced: {
		name: 'Unsourced',
		counted: 'unsourced',
		heading: 'with no source of their own',
		short: 'unsourced',
		gloss: 'asserted, without a source of its own',
	},
	'contradicts-original': {
		name: 'Contradicts the original',
		counted: 'contradicting the original',
		heading: 'contradicting the original',
		short: 'contradicting',
		gloss: 'against its words',
	},
};

/** “2 unsourced”, “5 of context” and so on, kinds without any left out. */
export const countByKind = (additions: readonly { kind: AdditionKind }[]): string[] =>
	additionKinds.flatMap((kind) => {
		const n = additions.filter((addition) => addition.kind === kind).length;
		return n ? `${formatNumber(n)} ${kindWords[kind].counted}` : [];
	});
