/**
 * The files that an editor changes, as they are on disk. A change names what its editor saw at its place, and
 * is made only where that still stands; in all files or in none, each whole.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../data/pipeline/documents.ts';
import { lockFile, readFiles, recordFile, type Files } from '../../../data/pipeline/read.ts';
import { isInput } from '../../../data/pipeline/watch.ts';
import { readIfThere, writeWhole } from '../../../data/pipeline/write.ts';
import type { Change, Conflict, Restore, Written } from '../protocol.ts';
import { changed, idOf, isObject, same, seenAt } from '../values.ts';
import { rewrite } from './rewrite.ts';
import { rewriteTable, rowsOf } from './table.ts';

/** A request that cannot be answered, with what to tell its editor. */
export class Refused extends Error {}

/** The hash of a file; of no file, an empty one. */
const hashOf = (text: string | null | undefined): string =>
	typeof text === 'string' ? sha256(text).slice(0, 16) : '';

/** Whether a file is one that people write, or the record of what was read. */
export const isWritable = (file: string): boolean =>
	isInput(file) && !/\\|^data\/versions\//.test(file) && file !== lockFile;

/** A document's text among the documents: it comes with a new document, and goes where that is undone. */
const ofDocument = /^documents\/([\w-][\w.-]*\.txt)$/;

const isTable = (file: string) => file.endsWith('.csv');

/** The value of a file, or undefined where it cannot be read. */
export function valueOf(file: string, text: string | undefined): unknown {
	try {
		return text && (isTable(file) ? rowsOf(text) : JSON.parse(text));
	} catch {
		return undefined;
	}
}

/** The value of a file that is to be changed; refuses one whose text would be lost. */
function soundValue({ texts, problems }: Files, file: string): unknown {
	if (!isWritable(file) || file === recordFile) throw new Refused(`${file} is not for the desk.`);
	const value = valueOf(file, texts.get(file));
	if (typeof value === 'object' && value) return value;
	const { saw = 'what is not JSON' } = problems.find((one) => one.file === file) ?? {};
	throw new Refused(`${file} has ${saw}: nothing was written. Mend it in a text editor first.`);
}

/** The texts with changes made in them. */
export function withChanges(files: Files, changes: readonly Change[]): Files['texts'] {
	const texts = new Map(files.texts);
	for (const change of changes) {
		const { file } = change;
		const value = changed(soundValue({ ...files, texts }, file), change);
		const write = isTable(file) ? rewriteTable : rewrite;
		texts.set(file, write(texts.get(file)!, value as object[]));
	}
	return texts;
}

/** The changes of what is not any more what their editor saw. */
export function conflictsOf(files: Files, changes: readonly Change[]): Conflict[] {
	return changes.flatMap((change) => {
		const { file, path, was, value, insert = false } = change;
		const now = seenAt(soundValue(files, file), change);
		if (same(now, was) || (!insert && same(now, value))) return [];
		const isEntry = typeof path.at(-1) === 'number';
		const isSame = isObject(now) && 'id' in now && idOf(now) === idOf(was);
		return [{ file, path, now, isOther: insert || (isEntry && !isSame) }];
	});
}

/** The project’s files on disk, and the folder of the documents, if there is one. */
export class Store {
	constructor(
		readonly root: string,
		readonly documents: string | undefined,
	) {}

	read = (): Files => readFiles(this.root, this.documents);

	#pathOf(file: string): string {
		const name = ofDocument.exec(file)?.[1];
		if (name && this.documents !== undefined) return join(this.documents, name);
		if (!isWritable(file)) throw new Refused(`${file} is not for the desk.`);
		return join(this.root, file);
	}

	/** Writes files, or takes them away; `seen` are their texts so far, without which nothing is written. */
	write(
		outputs: readonly { file: string; text: string | null }[],
		seen: (file: string) => string | undefined,
	): Written[] {
		const all = outputs.map(({ file, text }) => {
			const path = this.#pathOf(file);
			return { file, path, text, before: readIfThere(path) };
		});
		const other = all.find(({ file, before }) => before !== seen(file));
		if (other)
			throw new Refused(
				`${other.file} was changed at this moment: nothing was written. Save again.`,
			);
		const put = (path: string, text: string | null | undefined) =>
			typeof text === 'string' ? writeWhole(path, text) : rmSync(path, { force: true });
		try {
			for (const { path, text } of all) put(path, text);
		} catch (error) {
			for (const { path, before } of all) if (readIfThere(path) !== before) put(path, before);
			throw error;
		}
		return all.map(({ file, before = null, text }) => ({ file, before, after: hashOf(text) }));
	}

	/** Puts files back as they were before a save; not where one is another since. */
	restore(files: readonly Restore[]): Written[] {
		const texts = new Map(files.map(({ file }) => [file, readIfThere(this.#pathOf(file))]));
		const other = files.filter(({ file, base }) => hashOf(texts.get(file)) !== base);
		const names = other.map(({ file }) => file).join(', ');
		if (names) throw new Refused(`${names} was changed elsewhere since: nothing was put back.`);
		return this.write(files, (file) => texts.get(file));
	}
}
