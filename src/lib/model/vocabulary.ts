/**
 * The vocabularies that a browser needs, in their order.
 *
 * They are those of `#data/schema`, held to them by a test: whoever imports a value from there brings
 * all schemas along, which would weigh more than any graphic.
 */
import type { AdditionKind, Status } from '#data/schema';

/** What a retelling did with a claim, in the order in which the tests are made. */
export const statuses = ['kept', 'trimmed', 'altered', 'dropped'] as const satisfies Status[];

/** What sort of thing a retelling added. */
export const additionKinds = [
	'own-reporting',
	'context',
	'unsourced',
	'contradicts-original',
] as const satisfies AdditionKind[];
