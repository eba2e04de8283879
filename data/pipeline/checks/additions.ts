/** Claims, additions and documents have names of their own, and additions stand beside known claims. */
import type { RetellingCoding } from '#data/schema';
import type { JsonFile } from '../json-file.ts';
import { byRole } from '../load.ts';
import { unknownName } from '../names.ts';
import { entriesOf, nameTaken, repeatedIds, repeats, type CrossCheck } from './cross-check.ts';

export const namesUnique: CrossCheck = ({ codebook, codings }) => {
	const problems = repeatedIds(entriesOf(codebook, 'claims'));
	const additions = new Map<string, string>();
	const documents = new Map<string, string>();
	for (const coding of codings.values()) {
		const { value, file } = coding;
		const { document } = value.source;
		const otherFile = documents.get(document);
		documents.set(document, file);
		// a copy of a file repeats all its ids, which is not said of each: its document is another check's
		if (otherFile) continue;
		for (const addition of entriesOf(coding as JsonFile<RetellingCoding>, 'added')) {
			const before = additions.get(addition.id);
			const other = before === file ? undefined : before;
			if (before) problems.push(nameTaken(addition, ['id'], other));
			additions.set(addition.id, file);
		}
	}
	return problems;
};

export const besideKnown: CrossCheck = (data) => {
	if (!data.codebook) return [];
	const known = data.codebook.value.claims.map(({ id }) => id);
	const files = [...byRole(data).retellings, ...data.first.values(), ...data.second.values()];
	const additions = files.flatMap((file) =>
		entriesOf<{ added: RetellingCoding['added'] }, 'added'>(file, 'added'),
	);
	return additions.flatMap((addition) => {
		const { beside = [] } = addition;
		const again = new Set(repeats(beside));
		return beside.flatMap((name, i) => {
			const path = ['beside', i];
			if (again.has(i)) return nameTaken(addition, path);
			if (known.includes(name)) return [];
			return addition.problem(path, unknownName('claims', name, known));
		});
	});
};
