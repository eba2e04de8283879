/**
 * The vocabularies that a browser needs, in their order. They repeat `#data/schema`, as a test ensures: to
 * import a value from there would bundle all schemas, which are larger than any graphic.
 */
import type { AdditionKind, Status } from '#data/schema';

/** What a retelling did with a claim, in the order in which the tests are made. */
export const statuses = ['kept', 'trimmed', 'altered', 'dropped'] as const satisfies Status[];

/** The kinds of additions. */
export const additionKinds = [
	'own-reporting',
	'context',
	'unsourced',
	'contradicts-original',
] as const satisfies AdditionKind[];
