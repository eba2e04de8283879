/** Reads everything that a build needs from disk, once; the rest of the build is pure. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problems.ts';

/** All input of a build, as text. Paths run from the project's root, with forward slashes. */
export type Files = {
	texts: Map<string, string>;
	/** Documents by file name, or null where a build has none and must trust the lock. */
	documents: Map<string, string> | null;
	problems: Problem[];
};

const folders = ['data', 'data/coding', 'data/coding/first', 'data/coding/second'];

/** The lock's path from the root. */
export const lockFile = 'data/documents.lock.json';

/** Reads `data/` below a root, and the documents where a folder is given. */
export function readFiles(root: string, documents?: string | undefined): Files {
	const problems: Problem[] = [];
	const read = (path: string, file: string) => {
		try {
			const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
			return decoder.decode(readFileSync(path));
		} catch (error) {
			const coded = (error as NodeJS.ErrnoException).code;
			problems.push({
				file,
				path: '',
				line: 1,
				column: 1,
				expected: 'a text file in UTF-8',
				saw:
					coded === 'ERR_ENCODING_INVALID_ENCODED_DATA'
						? 'bytes that are not UTF-8'
						: String(coded),
				hint: 'save the file as UTF-8',
			});
			return undefined;
		}
	};
	const texts = new Map<string, string>();
	for (const folder of folders)
		for (const name of list(join(root, folder))) {
			if (!/\.(json|csv)$/.test(name) || name === 'story.json') continue;
			const file = `${folder}/${name}`;
			if (file === lockFile && documents !== undefined) continue;
			const text = read(join(root, file), file);
			if (text !== undefined) texts.set(file, text);
		}
	if (documents === undefined) return { texts, documents: null, problems };
	const found = new Map<string, string>();
	for (const name of list(documents).filter((name) => name.endsWith('.txt'))) {
		const text = read(join(documents, name), name);
		if (text !== undefined) found.set(name, text);
	}
	return { texts, documents: found, problems };
}

function list(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}
