/**
 * One more document: its text is put among the documents, and a coding of proposals is begun. What is wrong
 * with it is said before anything is written.
 */
import { addSourceCommand } from '../../../data/pipeline/commands.ts';
import type { Written } from '../protocol.ts';
import { Refused, type Store } from './store.ts';

/** A text that was pasted or dropped; without one, a file that is already among the documents. */
export type NewDocument = { id: string; text?: string; document?: string };

export function addDocument(
	store: Store,
	{ id, text, document }: NewDocument,
): { written: Written[]; said: string } {
	const name = document || `${id}.txt`;
	const files = store.read();
	if (!files.documents)
		throw new Refused('Start the desk with DOCUMENTS_DIR: the folder of the documents’ texts.');
	if (!/^[\w-][\w.-]*\.txt$/.test(name))
		throw new Refused(`“${name}” is not the name of a text file among the documents.`);
	if (text !== undefined && files.documents.has(name))
		throw new Refused(`There is a ${name} among the documents already: choose another id.`);
	const documents = new Map(files.documents);
	if (text !== undefined) documents.set(name, text);
	const { outputs, description, failed } = addSourceCommand(
		{ ...files, documents },
		{ id, document: name },
	);
	if (failed) throw new Refused(description);
	const own = text === undefined ? [] : [{ file: `documents/${name}`, text }];
	// neither is there yet: a file that cannot be read is one too
	const written = store.write([...own, ...outputs], () => undefined);
	return { written, said: description.split('\n').slice(0, 2).join(' ') };
}
