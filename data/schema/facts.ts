/** `data/strikes.csv`, `data/beyond.json`, `data/corrections.json` and `data/site.json`. */
import { z } from 'zod';
import { address, anything, changes, day, id, idOf, personName, text } from './common.ts';

const count = z.int().min(0);

/** One announcement; counts are people, boats and strikes as announced by the US government. */
export const strike = z.strictObject({
	date: day,
	strikes: count,
	boats: count,
	killed: count,
	survivors_reported: count,
	waters: text,
	group_claimed: anything,
	announced_by: text,
	note: anything,
	source: text,
	source_url: address,
	cumulative_strikes: count,
	cumulative_boats: count,
	cumulative_killed: count,
});

/** A fact that none of the documents holds, with its own public source. */
export const beyondFact = z.strictObject({
	id,
	label: text.max(60).meta({ description: 'A few words that name the fact in a graphic.' }),
	fact: text,
	date: day.optional().meta({ description: 'The day it is about, where it has one.' }),
	values: z.array(z.strictObject({ n: z.number(), unit: text })).optional(),
	revises: idOf('claims').optional().meta({
		description:
			'A claim whose figures this fact gives anew, later than the report: the claim stays as it was made, and the fact stands beside it. It needs its day, its values and its source.',
	}),
	source: text,
	source_url: address
		.nullable()
		.meta({ description: 'Null only where the rows of strikes.csv name their own sources.' }),
	corroborating_url: address.optional(),
	note: text.optional(),
});

export const beyond = z.strictObject({
	$schema: z.string().optional(),
	note: text.optional(),
	facts: z.array(beyondFact),
});

export const correction = z.strictObject({
	date: day,
	what: text
		.regex(/^(?!…)/, 'a whole sentence in place of “…”')
		.meta({ description: 'What was wrong and what it says now, in one or two sentences.' }),
	where: text.optional().meta({ description: 'The chapter, claim or source it concerns.' }),
	changes: changes.optional(),
});

export const corrections = z.strictObject({
	$schema: z.string().optional(),
	corrections: z.array(correction),
});

/** Where published addresses lead now that their step, claim or other thing is named otherwise or gone. */
export const aliases = z
	.record(
		z
			.string()
			.regex(
				/^(chapter|step|claim|source|embed):[a-z0-9]+(-[a-z0-9]+)*$/,
				'chapter:…, step:…, claim:…, source:… or embed:…',
			),
		z
			.string()
			.regex(
				/^(chapter|step|claim|source|embed|page):[a-z0-9]+([/-][a-z0-9]+)*$/,
				'chapter:…, step:…, claim:…, source:…, embed:… or page:…',
			),
	)
	.meta({
		description:
			'Published names that are no longer used, and where each leads now: "step:old": "step:new".',
	});

/** Nothing, an e-mail address or an https address. */
const contact = new RegExp(
	`^$|${z.regexes.email.source}|^https://[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?:/\\S*)?$`,
);

const licence = z.strictObject({ name: text, url: address });

export const site = z.strictObject({
	$schema: z.string().optional(),
	title: text.max(120),
	standfirst: text.max(600),
	byline: z.array(text).meta({ description: 'Who signs, by name; may be empty, never invented.' }),
	contact: anything.regex(contact, 'an e-mail address or an https address, or nothing').meta({
		description:
			'Where corrections, replies and questions reach you: an e-mail address or an https address. May be empty.',
	}),
	published: day,
	updated: day,
	reviewers: z.array(personName).meta({
		description:
			'People who may review the codings, by name. A name here says nothing of what was read: each review stands in its cell.',
	}),
	language: z.literal('en'),
	specimen: idOf('claims').meta({ description: 'The claim whose wording opens the piece.' }),
	totals: z
		.strictObject({ strikes: idOf('claims'), boats: idOf('claims'), killed: idOf('claims') })
		.meta({ description: 'The claims whose values the dated strikes must sum to.' }),
	figuresFrom: z.strictObject({ totals: text, days: text }).optional().meta({
		description:
			'Who gives the totals, and who the figures of single days, as a clause that ends a sentence: “the harbour office says”. Left out, the graphic names nobody.',
	}),
	aliases: aliases.optional(),
	licences: z.strictObject({ codings: licence, code: licence, quotes: text }),
	freeFigures: z.array(text).meta({
		description: 'Names with a figure in them that need no link, for example “Title 50”.',
	}),
});

export type Strike = z.infer<typeof strike>;
export type BeyondFact = z.infer<typeof beyondFact>;
export type Beyond = z.infer<typeof beyond>;
export type Correction = z.infer<typeof correction>;
export type Corrections = z.infer<typeof corrections>;
export type Aliases = z.infer<typeof aliases>;
export type Site = z.infer<typeof site>;
