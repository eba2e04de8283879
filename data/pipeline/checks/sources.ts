/** Files are named as their sources, one source is the original, retellings are coded in pairs, copies are not the page. */
import type { JsonFile } from '../json-file.ts';
import { byRole } from '../load.ts';
import { didYouMean } from '../nearest.ts';
import { fileProblem, formatValue } from '../problems.ts';
import { valueAt } from '../value-at.ts';
import { otherMissing, type CrossCheck } from './cross-check.ts';

export const sourcesNamed: CrossCheck = ({ codings, first, second }) => {
	const check = (files: Map<string, JsonFile>, path: string[]) =>
		[...files]
			.filter(([name, coding]) => valueAt(coding.value, path) !== name)
			.map(([name, coding]) =>
				coding.problem(path, {
					expected: `"${name}", as the file is named`,
					hint: 'rename the file or change the id',
				}),
			);
	return [
		...check(codings, ['source', 'id']),
		...check(first, ['source']),
		...check(second, ['source']),
	];
};

/** Checks that there is an original; a second one is refused as the files are loaded. */
export const originalThere: CrossCheck = (data) => {
	const { codings, sources } = data;
	if (!codings.size || codings.size !== sources.size || byRole(data).originals.length) return [];
	const expected = 'exactly one file with the role "original"';
	return [fileProblem('data/coding', { expected, saw: 'none' })];
};

/** Checks that a retelling coded twice has both codings, and that no other source has any. */
export const codedTwice: CrossCheck = (data) =>
	(['first', 'second'] as const).flatMap((order) =>
		[...data[order]].flatMap(([name, coding]) => {
			const role = data.codings.get(name)?.value.source.role;
			if (!data.sources.has(name) || role === 'original')
				return coding.problem(['source'], {
					expected: 'a retelling with a file in data/coding',
					saw: formatValue(name),
					hint: didYouMean(name, data.sources),
				});
			const other = order === 'first' ? 'second' : 'first';
			const file = `data/coding/${other}/${name}.json`;
			if (data[other].has(name) || data.broken.has(file)) return [];
			return otherMissing(coding, file, 'codings');
		}),
	);

/** Checks that the address of an archived copy is not the page’s own, which shows the page as it is now. */
export const copiesApart: CrossCheck = ({ codings }) =>
	[...codings.values()].flatMap((coding) => {
		const { url, archive = [] } = coding.value.source;
		return archive.flatMap((copy, i) =>
			copy.url === url
				? coding.problem(['source', 'archive', i, 'url'], {
						expected: 'the address of an archived copy',
						saw: 'the address of the page itself',
						hint: 'an archive gives a copy an address of its own; leave the entry out where there is none',
					})
				: [],
		);
	});
