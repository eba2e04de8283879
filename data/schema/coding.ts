/**
 * `data/coding/<source>.json`: who published a document, and what it says of each claim. The original has a
 * `quote` and `backing` for every claim. A retelling has a `status` for every claim, and lists its
 * additions.
 */
import { z } from 'zod';
import {
	additionKind,
	address,
	attribution,
	backingKind,
	changes,
	day,
	id,
	idOf,
	oneLine,
	personName,
	status,
	text,
	type NameKind,
} from './common.ts';
import { sectionKinds } from './vocabulary.ts';

const quote = text.meta({
	description:
		'An exact run of the document: at most 12 words, unless it is a person’s statement inside quotation marks.',
});
const note = text.meta({ description: 'One sentence: what changed, or what decided the coding.' });
const count = z.int().min(0).max(99);

/** Where a claim is first made, where that is before its quote; and what decided it. */
const firstMade = {
	first: quote.optional().meta({
		description:
			'Words of an earlier passage that makes the claim already, as far as it is coded: an exact run of the document. Left out where the quote is the first.',
	}),
	firstNote: note.optional().meta({
		description: 'One sentence: why this passage is the first, or why an earlier one is not.',
	}),
};

/** The parts of a document, each from a line of its text to the next part. */
export const section = z.strictObject({
	kind: z.enum(sectionKinds).meta({
		description:
			'headline and standfirst stand above the text; body is the text; furniture is neither: a caption, a byline, a dateline on a line of its own, a notice.',
	}),
	line: z.int().min(1).meta({ description: 'The line of the document on which it begins.' }),
});

const sections = z.array(section).min(1).optional().meta({
	description:
		'The parts of the document in their order, each by the line on which it begins. Left out where all of it is body.',
});

const archivedCopy = z.strictObject({
	url: address.meta({
		description: 'The address of the copy itself, with its day; never guess one.',
	}),
	date: day.meta({ description: 'The day of the copy: the page as it stood then.' }),
});

export const sourceRecord = z.strictObject({
	id,
	outlet: text.max(60),
	title: text.nullable().meta({ description: 'The headline, or null where none is known.' }),
	titleNote: text.optional(),
	byline: text.optional().meta({ description: 'As the document prints it.' }),
	published: day.nullable(),
	url: address
		.nullable()
		.meta({ description: 'Null where no address was confirmed; never guess one.' }),
	archive: z
		.array(archivedCopy)
		.optional()
		.meta({ description: 'Archived copies of the page; left out where none is known.' }),
	role: z.enum(['original', 'retelling']),
	retrieved: day.nullable().meta({
		description: 'The day on which this text was retrieved, or null where it was not recorded.',
	}),
	document: z
		.string()
		.regex(/^[\w.-]+\.txt$/, 'a file name that ends in .txt')
		.meta({ description: 'The file name of the document’s text.' }),
	reply: z
		.strictObject({ date: day, text, changes: changes.optional() })
		.optional()
		.meta({ description: 'What the outlet answered, if it did; an empty line parts paragraphs.' }),
});

export const backing = z.strictObject({
	currentOfficials: count,
	formerSeniorOfficials: count,
	otherFormerOfficials: count,
	kind: backingKind,
});

const reviewer = personName.meta({
	names: 'reviewers' satisfies NameKind,
	description: 'Who read both passages: a name of `reviewers` in site.json.',
});
const read = { by: reviewer, on: day };

/** That a person read both passages of a cell, when, and what came of it. */
export const review = z.discriminatedUnion('outcome', [
	z.strictObject({
		...read,
		outcome: z.enum(['agreed']),
		why: oneLine.optional().meta({ description: 'A remark, where there is one to make.' }),
	}),
	z.strictObject({
		...read,
		outcome: z.enum(['changed']),
		was: status.optional().meta({
			description: 'The status that the cell had before; left out where the status stayed.',
		}),
		why: oneLine.meta({ description: 'One sentence: what was changed, and why.' }),
	}),
]);

const reviewed = z.array(review).min(1).optional().meta({
	description:
		'Reviews of this cell by people, oldest first. One that was made before its status or words were changed is refused.',
});

export const originalCell = z.strictObject({ quote, ...firstMade, backing, note: note.optional() });

export const retellingCell = z.discriminatedUnion('status', [
	z.strictObject({
		status: z.enum(['kept']),
		quote,
		...firstMade,
		note: note.optional(),
		attribution,
		attributedTo: text.optional(),
		reviewed,
	}),
	z.strictObject({
		status: z.enum(['trimmed', 'altered']),
		quote,
		...firstMade,
		note,
		attribution,
		attributedTo: text.optional(),
		reviewed,
	}),
	z.strictObject({ status: z.enum(['dropped']), note: note.optional(), reviewed }),
]);

export const addition = z.strictObject({
	id: id.regex(/^add-/, 'an id that begins with add-'),
	kind: additionKind,
	topic: text.max(60),
	claim: text,
	quote,
	note: note.optional(),
	beside: z.array(idOf('claims')).optional().meta({
		description:
			'Claims of the original on the same matter, to be read beside it. Left out: the claims with the same topic. An empty list: the original says nothing on it.',
	}),
});

export const originalCoding = z.strictObject({
	$schema: z.string().optional(),
	source: sourceRecord.extend({ role: z.literal('original') }),
	sections,
	claims: z.record(id, originalCell),
});

/** Who made a coding. How often it was made is known from the files beside it. */
export const made = z.strictObject({
	codedBy: text.optional().meta({
		description: 'Who coded it, as words after “by”: “language models”, “A. Editor”.',
	}),
	settledBy: text.optional().meta({ description: 'Who settled what two codings differ on.' }),
});

export const retellingCoding = z.strictObject({
	$schema: z.string().optional(),
	source: sourceRecord.extend({ role: z.literal('retelling') }),
	sections,
	made: made.optional(),
	claims: z.record(id, retellingCell),
	added: z.array(addition),
});

/** The second, independent coding of a retelling, as it was before settling. */
export const secondCoding = z.strictObject({
	$schema: z.string().optional(),
	source: id,
	claims: z.record(
		id,
		z.strictObject({
			status,
			quote: text.optional(),
			note: note.optional(),
			attribution: attribution.optional(),
		}),
	),
	added: z.array(addition),
});

/** One of two independent readings of where a document first makes its claims, as it was before settling. */
export const placeReading = z.strictObject({
	$schema: z.string().optional(),
	source: id,
	claims: z
		.record(id, z.strictObject({ first: quote, note: note.optional() }))
		.meta({ description: 'Claims that a passage before their quote makes already.' }),
});

export type Section = z.infer<typeof section>;
export type PlaceReading = z.infer<typeof placeReading>;
export type SourceRecord = z.infer<typeof sourceRecord>;
export type Made = z.infer<typeof made>;
export type Backing = z.infer<typeof backing>;
export type OriginalCell = z.infer<typeof originalCell>;
export type Review = z.infer<typeof review>;
export type RetellingCell = z.infer<typeof retellingCell>;
export type Addition = z.infer<typeof addition>;
export type OriginalCoding = z.infer<typeof originalCoding>;
export type RetellingCoding = z.infer<typeof retellingCoding>;
export type SecondCoding = z.infer<typeof secondCoding>;
