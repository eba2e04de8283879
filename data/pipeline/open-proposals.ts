/** Codings with entries that are only proposed: what is left of them to settle. */
import * as schema from '#data/schema';
import { plural } from '../format.ts';
import type { JsonFile } from './json-file.ts';
import type { Problem } from './problems.ts';
import { proposalKey, validate } from './validate.ts';
import { valueAt } from './value-at.ts';

/** The claims whose entries nobody has settled. */
export function openProposals({ value }: JsonFile): string[] {
	const claims = valueAt(value, ['claims']);
	if (typeof claims !== 'object' || claims === null) return [];
	return Object.entries(claims)
		.filter(([, entry]) => valueAt(entry, [proposalKey]) !== undefined)
		.map(([claim]) => claim);
}

/** How many proposals are left, in one problem, and what is wrong with the entries that are settled. */
export function draftProblems(draft: JsonFile): Problem[] {
	const open = openProposals(draft);
	const isOpen = (path: string) => open.some((claim) => `${path}.`.startsWith(`claims.${claim}.`));
	const settled = validate(schema.retellingCoding, draft).problems;
	return [
		draft.problem(['claims', open[0]!, proposalKey], {
			key: true,
			expected: 'a settled coding',
			saw: plural(open.length, 'proposal'),
			hint: 'read each passage, settle its entry and delete its “proposal” line, here or in an exported table',
		}),
		...settled.filter(({ path }) => !isOpen(path)),
	];
}
