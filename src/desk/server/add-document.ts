/**
 * One more document: its text is put among the documents, and a coding of proposals is begun. What is wrong
 * with it is said before anything is written.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addSourceCommand } from '../../../data/pipeline/commands.ts';
import { writeWhole } from '../../../data/pipeline/write.ts';
import type { Written } from '../protocol.ts';
import type { Store } from './store.ts';

/** A text that was pasted or dropped; without one, a file that is already among the documents. */
export type NewDocument = { id: string; text?: string; document?: string };

type Added = { written: Written[]; said: string } | { fault: string };

export function addDocument(store: Store, { id, text, document }: NewDocument): Added {
	const name = document || `${id}.txt`;
	const files = store.read();
	if (!files.documents || store.documents === undefined)
		return { fault: 'Start the desk with DOCUMENTS_DIR: the folder of the documents’ texts.' };
	if (!/^[\w-][\w.-]*\.txt$/.test(name))
		return { fault: `“${name}” is not the name of a text file among the documents.` };
	const path = join(store.documents, name);
	if (text !== undefined && existsSync(path))
		return { fault: `There is a ${name} among the documents already: choose another id.` };
	const documents = new Map(files.documents);
	if (text !== undefined) documents.set(name, text);
	const { outputs, description, failed } = addSourceCommand(
		{ ...files, documents },
		{ id, document: name },
	);
	if (failed) return { fault: description };
	if (text !== undefined) writeWhole(path, text);
	return { written: store.write(outputs), said: description.split('\n').slice(0, 2).join(' ') };
}
