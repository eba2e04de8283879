/**
 * `data/read.json`: what each text rested on when somebody last read it. Built; it has a schema, so that a
 * record changed by hand or by a merge is noticed.
 */
import { z } from 'zod';

const states = z.record(z.string(), z.string());

export const readRecord = z.strictObject({
	$comment: z.string().optional(),
	/** A short hash of each text's words. */
	texts: states,
	/** What each name that a text rests on stood for. */
	on: states,
	/** By text: what stood otherwise when it alone was read again; gone with the next good build. */
	reread: z.record(z.string(), states).optional(),
});

export type ReadRecord = z.infer<typeof readRecord>;
