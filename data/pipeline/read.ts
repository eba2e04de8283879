/** Reads everything that a build needs from disk, once; the rest of the build is pure. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem, placeOf, type Problem } from './problems.ts';

/** All input of a build, as text, by path from the project's root with forward slashes. */
export type Files = {
	texts: Map<string, string>;
	/** Documents by file name, or null where a build has none and must trust the lock. */
	documents: Map<string, string> | null;
	problems: Problem[];
};

const folders = [
	'data',
	...['', '/first', '/second', '/places/first', '/places/second'].map(
		(name) => `data/coding${name}`,
	),
];

export const lockFile = 'data/documents.lock.json';

/** Reads `data/` below a root, and the documents where a folder is given. */
export function readFiles(root: string, documents?: string | undefined): Files {
	const problems: Problem[] = [];
	const read = (path: string, file: string) => {
		try {
			const text = decode(file, readFileSync(path));
			if (typeof text === 'string') return text;
			problems.push(text);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			problems.push(fileProblem(file, { expected: 'a text file in UTF-8', saw: String(code) }));
		}
		return undefined;
	};
	const texts = new Map<string, string>();
	for (const folder of folders)
		for (const name of list(join(root, folder))) {
			// names that begin with a dot are locks of spreadsheets or leftovers of archives
			if (!/^[^.].*\.(json|csv)$/.test(name) || name === 'story.json') continue;
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

/** The text of a file's bytes; a problem where they are not UTF-8, at the first that is not. */
export function decode(file: string, bytes: Uint8Array): string | Problem {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
		return fileProblem(file, {
			expected: 'a text file in UTF-8',
			saw: wide ? 'UTF-16' : 'a byte that is not UTF-8',
			hint: wide
				? 'save the file as UTF-8'
				: 'a letter was saved here in another encoding: type it again and save the file as UTF-8',
			...placeOf(text, text.indexOf('\ufffd')),
		});
	}
}

function list(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}
