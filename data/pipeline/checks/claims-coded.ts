/** Every claim of the codebook is coded in every document, and nothing else is. */
import type { JsonFile } from '../json-file.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problems.ts';
import { unknownName } from '../names.ts';
import { valueAt } from '../value-at.ts';
import { repeats, type CrossCheck } from './cross-check.ts';

/** A coding with the claims that it lacks, and the keys that are no claims. */
type Coded = { coding: JsonFile; missing: string[]; unknown: string[] };

/** Checks the keys of every coding, the first and second codings included. */
export const claimsCoded: CrossCheck = ({ codebook, raw, first, second }) => {
	if (!codebook) return [];
	const ids = codebook.value.claims.map(({ id }) => id);
	const known = new Set(ids);
	const all = [...raw.values(), ...first.values(), ...second.values()].flatMap((coding) => {
		const claims = valueAt(coding.value, ['claims']);
		if (typeof claims !== 'object' || claims === null) return [];
		const missing = ids.filter((id) => !Object.hasOwn(claims, id));
		return [{ coding, missing, unknown: Object.keys(claims).filter((key) => !known.has(key)) }];
	});
	const former = renamedFrom(all);
	if (former === undefined) return all.flatMap((coded) => problemsOf(coded, ids));
	if (repeats(ids).length) return []; // one of the two claims was given the other's id
	const renamed = all[0]?.missing[0];
	if (renamed === undefined) return all.flatMap((coded) => problemsOf(coded, ids));
	return [
		codebook.problem(['claims', ids.indexOf(renamed), 'id'], {
			expected: `"${former}", as every coding names it`,
			hint: 'a claim is renamed in the codebook, in each coding and in the script together',
		}),
	];
};

/** The name by which all codings know the one claim that the codebook names otherwise. */
function renamedFrom(all: readonly Coded[]): string | undefined {
	const [one] = all;
	const alike = all.every(
		({ unknown, missing }) =>
			unknown.length === 1 &&
			unknown[0] === one?.unknown[0] &&
			missing.length < 2 &&
			missing[0] === one?.missing[0],
	);
	return all.length > 1 && alike ? one?.unknown[0] : undefined;
}

function problemsOf({ coding, missing, unknown }: Coded, ids: readonly string[]): Problem[] {
	const meant = unknown.map((key) => nearest(key, missing));
	return [
		...unknown.map((key, i) =>
			coding.problem(['claims', key], {
				key: true,
				...unknownName('claims', key, meant[i] ? missing : ids),
			}),
		),
		...missing
			.filter((id) => !meant.includes(id))
			.map((id) =>
				coding.problem(['claims', id], {
					expected: 'every claim of data/codebook.json',
					saw: 'nothing',
					hint: `add "${id}" with its status; what is not asserted is "dropped"`,
				}),
			),
	];
}
