/**
 * `data/documents.lock.json`: what the documents say about themselves, for builds that lack them.
 *
 * It holds no text, only hashes, counts and positions.
 */
import { z } from 'zod';
import type { Lock } from '#data/schema';

const count = z.int().min(0);
const hash = z.string().regex(/^[\da-f]{64}$/, 'a SHA-256 in hexadecimal');
const run = z.strictObject({ words: count, startA: count, startB: count });

/** The lock's shape, so that one changed by hand or by a merge is noticed. */
export const lockSchema: z.ZodType<Lock> = z.strictObject({
	documents: z.record(
		z.string(),
		z.strictObject({
			sha256: hash,
			words: count,
			quotes: z.record(
				z.string(),
				z.strictObject({
					start: count,
					end: count,
					sha256: hash,
					follows: z.number().optional(),
					spoken: z.literal(true).optional(),
				}),
			),
		}),
	),
	reuse: z.array(
		z.strictObject({
			a: z.string(),
			b: z.string(),
			shinglesA: count,
			shinglesB: count,
			shared: count,
			jaccard: z.number(),
			containmentA: z.number(),
			containmentB: z.number(),
			longest: run,
			runs: z.array(run.extend({ quoted: count })).optional(),
		}),
	),
});
