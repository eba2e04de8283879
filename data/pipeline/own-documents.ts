/** Which document is whose: each coding has one of its own. */
import { group } from 'd3';
import { formatList, plural } from '../format.ts';
import { quotesOf } from './coding-quotes.ts';
import { document, type Document } from './documents.ts';
import type { Coding, Data } from './load.ts';
import { didYouMean } from './nearest.ts';
import { formatValue, type Problem } from './problems.ts';
import { locate } from './quotes.ts';
import { otherFolder } from './read.ts';

/** The document of each coding; or that it is not there, or is another coding's. */
export function ownDocuments(
	{ codings, broken }: Data,
	{ texts, folder }: { texts: Map<string, string>; folder: string | undefined },
): { documents: Map<string, Document>; problems: Problem[] } {
	const files = [...codings.values()].map(({ value }) => value.source.document);
	if (files.length > 1 && !files.some((file) => texts.has(file))) {
		const saw = `${plural(texts.size, 'text')}, none of which a coding names`;
		return { documents: new Map(), problems: [otherFolder(folder ?? 'the documents', saw)] };
	}
	const documents = new Map<string, Document>();
	const problems = [...codings].flatMap(([id, coding]) => {
		const file = coding.value.source.document;
		const text = texts.get(file);
		if (text !== undefined) documents.set(id, document({ id, file }, text));
		// a document that is not text has a problem of its own
		if (text !== undefined || broken.has(file)) return [];
		return coding.problem(['source', 'document'], {
			expected: 'the name of a file among the documents',
			hint: didYouMean(file, texts.keys()) ?? `there are ${texts.size} files that end in .txt`,
		});
	});
	for (const [id, coding] of codings) {
		const own = documents.get(id);
		const other = own && documentOfQuotes(coding.value, { own, texts });
		if (!other) continue;
		documents.delete(id);
		problems.push(
			coding.problem(['source', 'document'], {
				expected: `${formatValue(other)}, where its quotes stand`,
			}),
		);
	}
	const shared = sharedDocuments(codings, documents).filter(({ id }) => documents.has(id));
	for (const { id } of shared) documents.delete(id);
	const unnamed = [...texts.keys()].filter((file) => !files.includes(file));
	const hint = unnamed.length ? `no coding names ${formatList(unnamed.slice(0, 3))}` : undefined;
	return { documents, problems: [...problems, ...shared.map(({ problem }) => problem({ hint }))] };
}

/** So many quotes that stand in another text say that it is the document. */
const telling = 3;

/** The text in which nearly all quotes of a coding stand, where hardly any stand in its document. */
function documentOfQuotes(
	coding: Coding,
	{ own, texts }: { own: Document; texts: Map<string, string> },
): string | undefined {
	const quotes = quotesOf(coding);
	const standing = (within: Document) => quotes.filter(({ text }) => locate(text, within)).length;
	if (quotes.length < telling || standing(own) * 3 > quotes.length) return undefined;
	return [...texts].find(
		([file, text]) => standing(document({ id: file, file }, text)) >= quotes.length * 0.8,
	)?.[0];
}

/** Of codings that name one document, those whose quotes stand there less often than the best one's. */
export function sharedDocuments(codings: Data['codings'], documents: Map<string, Document>) {
	const byFile = group([...codings], ([, { value }]) => value.source.document);
	return [...byFile].flatMap(([file, sharing]) => {
		const standing = ([id, { value }]: (typeof sharing)[number]) => {
			const own = documents.get(id);
			return own ? quotesOf(value).filter(({ text }) => locate(text, own)).length : 0;
		};
		const [best, ...others] = sharing.sort((a, b) => standing(b) - standing(a));
		return others.map(([id, coding]) => ({
			id,
			problem: ({ hint }: { hint: string | undefined }) =>
				coding.problem(['source', 'document'], {
					expected: 'a document that no other coding has',
					saw: `${formatValue(file)}, which ${best![1].file} has too`,
					hint,
				}),
		}));
	});
}
