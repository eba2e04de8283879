/** Claims, additions and documents have names of their own, and additions stand beside known claims. */
import type { SecondCoding } from '#data/schema';
import type { JsonFile } from '../json-file.ts';
import type { Coding } from '../load.ts';
import { unknownName } from '../names.ts';
import type { Problem } from '../problems.ts';
import { entriesOf, nameTaken, repeatedIds, repeats, type CrossCheck } from './cross-check.ts';

/** Checks that no claim, addition or document stands twice. */
export const namesUnique: CrossCheck = ({ codebook, codings }) => {
	const problems = codebook
		? repeatedIds(codebook, entriesOf(codebook.value.claims, ['claims']))
		: [];
	const additions = new Map<string, string>();
	const documents = new Map<string, string>();
	for (const coding of codings.values()) {
		const { value, file } = coding;
		const { document } = value.source;
		const otherFile = documents.get(document);
		documents.set(document, file);
		if (otherFile) {
			// a copy of a file repeats all its ids, which is not said of each
			const path = ['source', 'document'];
			problems.push(nameTaken(coding, { name: document, path, otherFile }));
			continue;
		}
		for (const { id, path } of entriesOf('added' in value ? value.added : [], ['added'])) {
			const before = additions.get(id);
			const other = before === file || !before ? {} : { otherFile: before };
			if (before) problems.push(nameTaken(coding, { name: id, path: [...path, 'id'], ...other }));
			additions.set(id, file);
		}
	}
	return problems;
};

/** Checks that an addition is set beside known claims, each named once. */
export const besideKnown: CrossCheck = ({ codebook, codings, first, second }) => {
	if (!codebook) return [];
	const known = codebook.value.claims.map(({ id }) => id);
	const check = (coding: JsonFile<Coding | SecondCoding>) => {
		const added = 'added' in coding.value ? coding.value.added : [];
		return entriesOf(added, ['added']).flatMap(({ beside = [], path: entry }) => {
			const again = new Set(repeats(beside));
			return beside.flatMap((name, i): Problem[] => {
				const path = [...entry, 'beside', i];
				if (again.has(i)) return [nameTaken(coding, { name, path })];
				if (known.includes(name)) return [];
				return [coding.problem(path, unknownName(name, { kind: 'claims', known }))];
			});
		});
	};
	return [...codings.values(), ...first.values(), ...second.values()].flatMap(check);
};
