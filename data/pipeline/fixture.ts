/** The small story of the tests, read once; and the mistakes that an editor may make in it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './pipeline.ts';
import { lockFile, readFiles, type Files } from './read.ts';

const fixtures = fileURLToPath(new URL('../../tests/fixtures/', import.meta.url));

/** The folder of the small story. */
export const smallRoot = `${fixtures}small`;

const whole = readFiles(smallRoot, `${smallRoot}/documents`);
whole.texts.set(lockFile, build(whole).built?.lockText ?? '');

/** A fresh copy of the small story's files and its lock; `documents: false` leaves its documents out. */
export function small({ documents = true } = {}): Files {
	return {
		texts: new Map(whole.texts),
		documents: documents ? new Map(whole.documents) : null,
		problems: [],
	};
}

type Edit = { file: string; from?: string; to?: string };

/** One slip: an edit of one file, and the messages that a build answers with. */
export type Mistake = Edit & {
	group: string;
	mistake: string;
	/** Keep so many characters of the file; leave the file out; edit another file as well. */
	cut?: number;
	remove?: boolean;
	also?: Edit[];
	documents?: boolean;
	messages: string[];
};

/** Where the mistakes are written down. */
export const mistakesFile = `${fixtures}mistakes.json`;

/** All mistakes. */
export const mistakes = JSON.parse(readFileSync(mistakesFile, 'utf8')) as Mistake[];

/** Makes one edit; throws where the text to replace is not there. */
export function edit({ texts }: Files, { file, from, to }: Edit): void {
	const text = texts.get(file);
	if (text === undefined || from === undefined || !text.includes(from))
		throw new Error(`${file} has no ${JSON.stringify(from)}`);
	texts.set(
		file,
		text.replace(from, () => to ?? ''),
	);
}

/** The small story with a mistake made in it. */
export function withMistake(mistake: Mistake): Files {
	const files = small({ documents: mistake.documents ?? true });
	if (mistake.remove) files.texts.delete(mistake.file);
	else if (mistake.cut !== undefined)
		files.texts.set(mistake.file, (files.texts.get(mistake.file) ?? '').slice(0, mistake.cut));
	else edit(files, mistake);
	for (const other of mistake.also ?? []) edit(files, other);
	return files;
}
