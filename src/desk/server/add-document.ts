/**
 * One more document: its text is put among the documents, and a coding of proposals is begun. What is wrong
 * with it is said before anything is written.
 */
import { addSourceCommand } from '../../../data/pipeline/commands.ts';
import { Refused, type Store } from './store.ts';

export type NewDocument = { id: string; text: string };

export function addDocument(store: Store, { id, text }: NewDocument) {
	const document = `${id}.txt`;
	const files = store.read();
	if (!files.documents)
		throw new Refused('Start the desk with DOCUMENTS_DIR: the folder of the documents’ texts.');
	if (files.documents.has(document))
		throw new Refused(`There is a ${document} among the documents already: choose another id.`);
	const documents = new Map([...files.documents, [document, text]]);
	const added = addSourceCommand({ ...files, documents }, { id, document });
	const { outputs, description, failed } = added;
	if (failed) throw new Refused(description);
	const all = [{ file: `documents/${document}`, text }, ...outputs];
	// none of them is there yet: a file that cannot be read is one too
	const written = store.write(all, () => undefined);
	return { written, said: description.split('\n').slice(0, 2).join(' ') };
}
