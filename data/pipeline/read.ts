/** Reads everything that a build needs from disk, once; the rest of the build is pure. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem, placeOf, type Problem } from './problems.ts';

/** All input of a build, as text, by path from the project's root with forward slashes. */
export type Files = {
	texts: Map<string, string>;
	/** Documents by file name, or null where a build has none and must trust the lock. */
	documents: Map<string, string> | null;
	/** The folder that they are from. */
	folder?: string | undefined;
	problems: Problem[];
};

const folders = [
	'data',
	'data/versions',
	...['', '/first', '/second', '/places/first', '/places/second'].map(
		(name) => `data/coding${name}`,
	),
];

export const lockFile = 'data/documents.lock.json';
/** The path of the record of what texts were read against. */
export const recordFile = 'data/read.json';
/** The folder of the published versions. */
export const versionsFolder = 'data/versions';

/** Reads `data/` below a root, and the documents where a folder is given. */
export function readFiles(root: string, folder?: string | undefined): Files {
	const problems: Problem[] = [];
	const names = folder === undefined ? [] : list(folder).filter((name) => name.endsWith('.txt'));
	const documents = names.length ? folder : undefined;
	if (folder !== documents)
		problems.push(
			otherFolder(folder!, isFolder(folder!) ? 'a folder without any text' : 'no such folder'),
		);
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
	for (const name of names) {
		const text = read(join(documents, name), name);
		if (text !== undefined) found.set(name, text);
	}
	return { texts, documents: found, folder: documents, problems };
}

/** What is wrong with the folder of the documents as a whole. */
export const otherFolder = (folder: string, saw: string): Problem =>
	fileProblem(folder, {
		expected: 'the folder of the documents’ texts',
		saw,
		hint: '--documents or DOCUMENTS_DIR names it',
	});

/** Files that are no text, by their first bytes. */
const others: { bytes: readonly number[]; saw: string }[] = [
	{ bytes: [0x50, 0x4b, 3, 4], saw: 'a workbook or an archive (.xlsx, .ods, .zip)' },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], saw: 'a workbook of an old kind (.xls)' },
	{ bytes: [0xff, 0xfe], saw: 'UTF-16' },
	{ bytes: [0xfe, 0xff], saw: 'UTF-16' },
];

/** The text of a file's bytes; a problem where they are not UTF-8, at the first that is not. */
export function decode(file: string, bytes: Uint8Array): string | Problem {
	const isTable = file.endsWith('.csv');
	const save = isTable ? 'save the table as “CSV UTF-8”' : 'save the file as UTF-8';
	const expected = isTable ? 'a table as CSV in UTF-8' : 'a text file in UTF-8';
	const other = others.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
	if (other) return fileProblem(file, { expected, saw: other.saw, hint: save });
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		return fileProblem(file, {
			...{ expected, saw: 'a byte that is not UTF-8' },
			hint: `a letter was saved here in another encoding: ${isTable ? save : `type it again and ${save}`}`,
			...placeOf(text, text.indexOf('\ufffd')),
		});
	}
}

const isFolder = (path: string): boolean =>
	statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function list(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}
