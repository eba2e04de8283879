/**
 * The files that an editor changes, as they are on disk. A write names the file that its editor saw. It is
 * made whole, in all files or in none, and only where each is still that one.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../data/pipeline/documents.ts';
import { lockFile, readFiles, recordFile, type Files } from '../../../data/pipeline/read.ts';
import { valueAt } from '../../../data/pipeline/value-at.ts';
import { isInput } from '../../../data/pipeline/watch.ts';
import { readIfThere, writeWhole } from '../../../data/pipeline/write.ts';
import type { Change, Conflict, Restore, Written } from '../protocol.ts';
import { rewrite } from './rewrite.ts';
import { rewriteTable, rowsOf } from './table.ts';

/** The hash of a file; of no file, an empty one. */
export const hashOf = (text: string | undefined): string =>
	text === undefined ? '' : sha256(text).slice(0, 16);

/** Whether the desk may write a file: those that people write, and the record of what was read. */
export const isWritable = (file: string): boolean => isInput(file) && file !== lockFile;

const isTable = (file: string) => file.endsWith('.csv');

/** The value of a file, or undefined where it cannot be read. */
export function valueOf(file: string, text: string): unknown {
	try {
		return isTable(file) ? rowsOf(text) : JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** An entry put into a list, as a change of the list. */
function inserted(text: string, { file, path, value }: Change) {
	const list = path.slice(0, -1);
	const entries = [...(valueAt(valueOf(file, text), list) as unknown[])];
	entries.splice(Number(path.at(-1)), 0, value);
	return { path: list, value: entries };
}

/** The texts with changes made in them; throws where a change cannot be made. */
export function withChanges(texts: Files['texts'], changes: readonly Change[]): Files['texts'] {
	const after = new Map(texts);
	for (const change of changes) {
		const { file } = change;
		if (!isWritable(file) || file === recordFile) throw new Error(`${file} is not for the desk`);
		const text = after.get(file) ?? '{}\n';
		const write = isTable(file) ? rewriteTable : rewrite;
		after.set(file, write(text, change.insert ? inserted(text, change) : change));
	}
	return after;
}

/** The project’s files on disk, and the folder of the documents, if there is one. */
export class Store {
	constructor(
		readonly root: string,
		readonly documents: string | undefined,
	) {}

	read(): Files {
		return readFiles(this.root, this.documents);
	}

	/** The files that are others than an editor saw. */
	conflicts(seen: readonly { file: string; base: string }[]): Conflict[] {
		const files = new Map(seen.map(({ file, base }) => [file, base]));
		return [...files].flatMap(([file, base]) => {
			const text = readIfThere(join(this.root, file));
			const hash = hashOf(text);
			return hash === base ? [] : [{ file, hash, value: text && valueOf(file, text) }];
		});
	}

	/** Writes files, or takes them away; puts back what was written where one cannot be. */
	write(outputs: readonly { file: string; text: string | null }[]): Written[] {
		const done: { path: string; before: string | undefined }[] = [];
		const put = (path: string, text: string | null | undefined) =>
			typeof text === 'string' ? writeWhole(path, text) : rmSync(path, { force: true });
		try {
			return outputs.map(({ file, text }) => {
				const path = join(this.root, file);
				const before = existsSync(path) ? readIfThere(path) : undefined;
				put(path, text);
				done.push({ path, before });
				return { file, before: before ?? null, after: hashOf(text ?? undefined) };
			});
		} catch (error) {
			for (const { path, before } of done.reverse()) put(path, before);
			throw error;
		}
	}

	/** Puts files back as they were before a save. */
	restore(files: readonly Restore[]): { written: Written[] } | { conflicts: Conflict[] } {
		if (!files.every(({ file }) => isWritable(file))) throw new Error('not a file of the desk');
		const conflicts = this.conflicts(files);
		return conflicts.length ? { conflicts } : { written: this.write(files) };
	}
}
