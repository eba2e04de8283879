/**
 * `data/documents.lock.json`: measurements of the documents, for builds without them. Of their text it has
 * only the few words that tell a quote from the same words elsewhere; all else is hashes, counts and
 * positions. Its schema reveals a lock that was changed by hand or by a merge. Positions count words from 0,
 * half open; shares are from 0 to 1.
 */
import { z } from 'zod';
import { section } from './coding.ts';

const count = z.int().min(0);
const hash = z.string().regex(/^[\da-f]{64}$/, 'a SHA-256 in hexadecimal');

const edge = z.string().regex(/^[\da-f]{8}$/, 'eight hexadecimal digits');

/** Words that two documents have in the same order: how many, and where they begin in each. */
const run = z.strictObject({ words: count, startA: count, startB: count });

/** A run of the original; `quoted`: how many of its words the retelling has inside quotation marks. */
const copiedRun = run.extend({ quoted: count });

/** Text reuse between two documents, over 5-word shingles. */
const reuse = z.strictObject({
	a: z.string(),
	b: z.string(),
	/** Shingles of `a`, of `b`, and in both. */
	shinglesA: count,
	shinglesB: count,
	shared: count,
	jaccard: z.number(),
	/** Share of `a`'s shingles that stand in `b`, and the reverse. */
	containmentA: z.number(),
	containmentB: z.number(),
	longest: run,
	/** Where `a` is the original: every run of at least five words that `b` has of it, in `b`'s order. */
	runs: z.array(copiedRun).optional(),
});

/** Where a verified quote stands, and the hash of its folded text: a changed quote must be verified anew. */
const lockedQuote = z.strictObject({
	start: count,
	end: count,
	sha256: hash,
	/** Hashes of the words before it and after it, by which a text retrieved again shows what became of it. */
	before: edge,
	after: edge,
	/** The text directive that leads a browser there, where the quote alone does not; empty where none does. */
	passage: z.string().optional(),
	/** For a retelling: the share of its words that stand in the original in runs of three or more. */
	follows: z.number().optional(),
	/** Present where the document has the words inside quotation marks. */
	spoken: z.literal(true).optional(),
});

const lockedDocument = z.strictObject({
	sha256: hash,
	words: count,
	/** The sections as the coding has them, each with its first word; what stands before the first is furniture. */
	sections: z.array(section.extend({ start: count })),
	/** The first word after the first paragraph of the body. */
	leadEnd: count,
	/** By claim or addition id, and as `first/<claim>` for the earlier passage that makes a claim. */
	quotes: z.record(z.string(), lockedQuote),
});

export const lock = z.strictObject({
	documents: z.record(z.string(), lockedDocument),
	reuse: z.array(reuse),
});

export type Run = z.infer<typeof run>;
export type CopiedRun = z.infer<typeof copiedRun>;
export type Reuse = z.infer<typeof reuse>;
export type LockedQuote = z.infer<typeof lockedQuote>;
export type LockedDocument = z.infer<typeof lockedDocument>;
export type Lock = z.infer<typeof lock>;
