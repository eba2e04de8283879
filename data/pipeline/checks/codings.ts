/** Every claim is coded in every document, and every id is known and stands once. */
import type { SecondCoding } from '#data/schema';
import { byRole, type Coding, type Data } from '../load.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { JsonFile } from '../json-file.ts';
import { formatValue, type Problem } from '../problems.ts';
import { valueAt } from '../validate.ts';
import { repeats, type CrossCheck } from './context.ts';

/** Claims of the codebook against the keys of every coding, those made twice included. */
export const claimsCoded: CrossCheck = ({ codebook, raw, first, second }) => {
	if (!codebook) return [];
	const ids = codebook.value.claims.map(({ id }) => id);
	const known = new Set(ids);
	const all = [...raw.values(), ...first.values(), ...second.values()].flatMap((coding) => {
		const claims = valueAt(coding.value, ['claims']);
		if (typeof claims !== 'object' || claims === null) return [];
		const missing = ids.filter((id) => !Object.hasOwn(claims, id));
		const unknown = Object.keys(claims).filter((key) => !known.has(key));
		return [{ coding, missing, unknown }];
	});
	const renamed = renamedIn(all);
	if (renamed && repeats(ids).length) return []; // the second of the two was given the other's id
	if (renamed?.to !== undefined) {
		const { from, to } = renamed;
		return [
			codebook.problem(['claims', ids.indexOf(to), 'id'], {
				expected: `"${from}", as every coding names it`,
				saw: formatValue(to),
				hint: 'a claim is renamed in the codebook, in each coding and in the script together',
			}),
		];
	}
	const check = ({ coding, missing, unknown }: Coded): Problem[] => {
		const meant = new Map(unknown.map((key) => [key, nearest(key, missing)]));
		return [
			...unknown.map((key) =>
				coding.problem(['claims', key], {
					key: true,
					expected: 'a claim of data/codebook.json',
					saw: formatValue(key),
					hint: didYouMean(key, meant.get(key) ? missing : ids),
				}),
			),
			...missing
				.filter((id) => ![...meant.values()].includes(id))
				.map((id) =>
					coding.problem(['claims', id], {
						expected: 'every claim of data/codebook.json',
						saw: 'nothing',
						hint: `add "${id}" with its status; what is not asserted is "dropped"`,
					}),
				),
		];
	};
	return all.flatMap(check);
};

type Coded = { coding: JsonFile; missing: string[]; unknown: string[] };

/** The one claim that all codings, of which there are several, know by another name than the codebook. */
function renamedIn(all: readonly Coded[]): { from: string; to: string | undefined } | undefined {
	const [one] = all;
	const [from] = one?.unknown ?? [];
	const to = one?.missing[0];
	const alike = all.every(
		({ unknown, missing }) =>
			unknown.length === 1 && unknown[0] === from && missing.length < 2 && missing[0] === to,
	);
	return from !== undefined && all.length > 1 && alike ? { from, to } : undefined;
}

/** Ids that must be unlike each other: claims, additions, documents. */
export const idsUnique: CrossCheck = (data) => {
	const { codebook, codings } = data;
	const problems: Problem[] = [];
	if (codebook)
		for (const i of repeats(codebook.value.claims.map(({ id }) => id)))
			problems.push(twice(codebook, ['claims', i, 'id']));
	const additions = new Map<string, string>();
	const documents = new Map<string, string>();
	for (const coding of codings.values()) {
		const { value, file } = coding;
		const other = documents.get(value.source.document);
		if (other) problems.push(twice(coding, ['source', 'document'], other));
		documents.set(value.source.document, file);
		if (other || !('added' in value)) continue; // a copy of a file repeats all its ids
		value.added.forEach(({ id }, i) => {
			const before = additions.get(id);
			if (before) problems.push(twice(coding, ['added', i, 'id'], before));
			additions.set(id, file);
		});
	}
	return problems;
};

function twice(file: JsonFile, path: (string | number)[], other = file.file): Problem {
	return file.problem(path, {
		expected: 'a name that nothing else has',
		saw: formatValue(valueAt(file.value, path)),
		hint: other === file.file ? 'it stands twice in this file' : `it stands in ${other} too`,
	});
}

/** What an addition is set beside is a claim, named once. */
export const besideKnown: CrossCheck = ({ codebook, codings, first, second }) => {
	if (!codebook) return [];
	const ids = codebook.value.claims.map(({ id }) => id);
	const check = (coding: JsonFile<Coding | SecondCoding>) => {
		const added = 'added' in coding.value ? coding.value.added : [];
		return added.flatMap(({ beside = [] }, i) => {
			const again = new Set(repeats(beside));
			return beside.flatMap((id, j): Problem[] => {
				const path = ['added', i, 'beside', j];
				if (again.has(j)) return [twice(coding, path)];
				if (ids.includes(id)) return [];
				const expected = 'a claim of data/codebook.json';
				return [
					coding.problem(path, { expected, saw: formatValue(id), hint: didYouMean(id, ids) }),
				];
			});
		});
	};
	return [...codings.values(), ...first.values(), ...second.values()].flatMap(check);
};

/** A file's name is its source's id, and exactly one source is the original. */
export const sourcesNamed: CrossCheck = (data) => {
	const problems: Problem[] = [];
	const named = (
		coding: JsonFile,
		{ id, path, name }: { id: string; path: string[]; name: string },
	) => {
		if (id !== name)
			problems.push(
				coding.problem(path, {
					expected: `"${name}", as the file is named`,
					saw: formatValue(id),
					hint: 'rename the file or change the id',
				}),
			);
	};
	for (const [name, coding] of data.codings)
		named(coding, { id: coding.value.source.id, path: ['source', 'id'], name });
	for (const kind of ['first', 'second'] as const)
		for (const [name, coding] of data[kind])
			named(coding, { id: coding.value.source, path: ['source'], name });
	const { originals } = byRole(data);
	const [any] = data.codings.values();
	if (any && !originals.length && data.codings.size === data.sources.size)
		problems.push({
			file: 'data/coding',
			path: '',
			line: 1,
			column: 1,
			expected: 'exactly one file with the role "original"',
			saw: 'none',
		});
	return problems;
};

/** A retelling coded twice has both codings; none is made for a source that is no retelling. */
export const codedTwice: CrossCheck = (data) => {
	const pairs = [
		['first', 'second'],
		['second', 'first'],
	] as const;
	return pairs.flatMap(([kind, other]) =>
		[...data[kind]].flatMap(([name, coding]) => {
			const settled = data.codings.get(name);
			if (!data.sources.has(name) || settled?.value.source.role === 'original')
				return [
					coding.problem(['source'], {
						expected: 'a retelling with a file in data/coding',
						saw: formatValue(name),
						hint: didYouMean(name, data.sources),
					}),
				];
			if (data[other].has(name) || hasFile(data, { kind: other, name })) return [];
			return [
				coding.problem([], {
					expected: `data/coding/${other}/${name}.json beside this file`,
					saw: 'no file',
					hint: 'agreement needs both codings',
				}),
			];
		}),
	);
};

function hasFile({ broken }: Data, { kind, name }: { kind: string; name: string }): boolean {
	return broken.has(`data/coding/${kind}/${name}.json`);
}
