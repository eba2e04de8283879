/** What the checks across files share. */
import type { Script, View } from '#data/schema';
import type { JsonFile } from '../json-file.ts';
import type { Data } from '../load.ts';
import { formatValue, type Path, type Problem } from '../problems.ts';

/** A check of what several files must agree on. It ignores what is not sound enough to check. */
export type CrossCheck = (data: Data) => Problem[];

/** The positions at which an id stands again. */
export function repeats(ids: readonly string[]): number[] {
	return ids.flatMap((id, i) => (ids.indexOf(id) < i ? [i] : []));
}

/** A name that something else has already. */
export function nameTaken(
	file: JsonFile,
	{ name, path, otherFile }: { name: string; path: Path; otherFile?: string },
): Problem {
	return file.problem(path, {
		expected: 'a name that nothing else has',
		saw: formatValue(name),
		hint: otherFile ? `it stands in ${otherFile} too` : 'it stands twice in this file',
	});
}

type Entry = { id: string; path: Path };

/** Ids that stand twice in a file. */
export const repeatedIds = (file: JsonFile, entries: readonly Entry[]): Problem[] =>
	repeats(entries.map(({ id }) => id)).flatMap((i) => {
		const { id = '', path = [] } = entries[i] ?? {};
		return nameTaken(file, { name: id, path: [...path, 'id'] });
	});

/** The entries of a list, each with its path. */
export const entriesOf = <T>(entries: readonly T[], path: Path): (T & { path: Path })[] =>
	entries.map((entry, i) => ({ ...entry, path: [...path, i] }));

/** All steps of a script, each with its path. */
export const stepsOf = ({ chapters }: Script) =>
	chapters.flatMap(({ steps }, c) => entriesOf(steps, ['chapters', c, 'steps']));

/** All views of a script, each with its path. */
export function viewsOf(script: Script): { view: View; path: Path }[] {
	const embeds = entriesOf(script.embeds ?? [], ['embeds']);
	return [...stepsOf(script), ...embeds].flatMap(({ view, path }) =>
		view ? [{ view, path: [...path, 'view'] }] : [],
	);
}
