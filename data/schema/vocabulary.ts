/**
 * The values that a coding chooses from, in their order. They are not in the schemas, so that a browser
 * loads them (`#data/vocabulary`) without zod.
 */

/** What a retelling did with a claim of the original, in the order in which the tests are made. */
export const statuses = ['kept', 'trimmed', 'altered', 'dropped'] as const;
export type Status = (typeof statuses)[number];

/** To whom a retelling attributes a claim, beside the original. */
export const attributions = ['same', 'vaguer', 'none', 'wrong'] as const;
export type Attribution = (typeof attributions)[number];

/** What a reviewer came to, having read both passages of a cell. */
export const reviewOutcomes = ['agreed', 'changed'] as const;

export const claimKinds = ['plan', 'caveat', 'number', 'quote', 'response', 'context'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Who stands behind a claim of the original. */
export const backingKinds = [
	'anonymous',
	'official-unnamed',
	'on-record',
	'pentagon',
	'public-record',
	'own-voice',
] as const;
export type BackingKind = (typeof backingKinds)[number];

export const additionKinds = [
	'own-reporting',
	'context',
	'unsourced',
	'contradicts-original',
] as const;
export type AdditionKind = (typeof additionKinds)[number];

/** The parts of a document. */
export const sectionKinds = ['headline', 'standfirst', 'body', 'furniture'] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** The fields of a cell, in the order in which they stand in a file. */
export const cellFields = [
	'proposal',
	'status',
	'quote',
	'first',
	'firstNote',
	'backing',
	'note',
	'attribution',
	'attributedTo',
	'reviewed',
] as const;
export type CellField = (typeof cellFields)[number];

/** A quote has at most so many words, but for those within quotation marks. */
export const quoteWords = 12;
