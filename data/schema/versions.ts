/**
 * `data/versions/<id>.json`: the words and figures that readers were given on the day of a publication.
 * Built by `npm run data -- publish`; it has a schema, so that a version changed by hand or by a merge is
 * noticed.
 */
import { z } from 'zod';
import { day } from './common.ts';

/** What readers were given: by the name of its entry (`cell:anadolu/boats-16`), then by field, as words. */
export const state = z.record(z.string(), z.record(z.string(), z.string()));

export const version = z.strictObject({
	$comment: z.string().optional(),
	day,
	/** How many corrections it had; those that follow are later. */
	corrections: z.int().min(0),
	state,
});

export type State = z.infer<typeof state>;
export type Version = z.infer<typeof version>;
