/** What the checks across files share. */
import type { Chapter, Script } from '#data/schema';
import type { JsonFile } from '../json-file.ts';
import type { Data } from '../load.ts';
import type { Path, Problem } from '../problems.ts';

/** A check of what several files must agree on. It ignores what is not sound enough to check. */
export type CrossCheck = (data: Data) => Problem[];

export function repeats(ids: readonly string[]): number[] {
	return ids.flatMap((id, i) => (ids.indexOf(id) < i ? [i] : []));
}

/** A file, or a part of it, whose problems are at paths that run from the part. */
export type Part = Pick<JsonFile, 'problem'>;

const partOf = ({ problem }: Part, path: Path): Part => ({
	problem: (below, message) => problem([...path, ...below], message),
});

type EntryOf<List> = List extends readonly (infer Entry extends object)[] ? Entry : never;

export function entriesOf<T, Key extends keyof T & string>(
	file: JsonFile<T> | undefined,
	key: Key,
): (EntryOf<T[Key]> & Part)[] {
	if (!file) return [];
	const list = (file.value[key] ?? []) as EntryOf<T[Key]>[];
	return list.map((entry, i) => ({ ...entry, ...partOf(file, [key, i]) }));
}

export const stepsOf = ({ steps, ...chapter }: Chapter & Part) =>
	steps.map((step, i) => ({ ...step, ...partOf(chapter, ['steps', i]) }));

export const allSteps = (script: JsonFile<Script> | undefined) =>
	entriesOf(script, 'chapters').flatMap(stepsOf);

export const viewsOf = (script: JsonFile<Script> | undefined) =>
	[...allSteps(script), ...entriesOf(script, 'embeds')].flatMap(({ view, ...entry }) =>
		view ? [{ view, ...partOf(entry, ['view']) }] : [],
	);

/** A name that something else has already, in this file or in another. */
export const nameTaken = ({ problem }: Part, path: Path, otherFile?: string): Problem =>
	problem(path, {
		expected: 'a name that nothing else has',
		hint: otherFile ? `it stands in ${otherFile} too` : 'it stands twice in this file',
	});

export const repeatedIds = (entries: readonly (Part & { id: string })[]): Problem[] =>
	repeats(entries.map(({ id }) => id)).map((i) => nameTaken(entries[i]!, ['id']));

/** That of two files which are made independently one is missing. */
export const otherMissing = ({ problem }: Part, file: string, what: string): Problem =>
	problem([], {
		expected: `${file} beside this file`,
		saw: 'no file',
		hint: `agreement needs both ${what}`,
	});
