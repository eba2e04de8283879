/**
 * Holds every quote against its document, and measures the documents.
 *
 * With the documents the result becomes the new lock; without them the lock stands in, and a quote that
 * it has not seen is a problem, since nobody could have checked it.
 */
import type { Lock, LockedQuote, SecondCoding } from '#data/schema';
import { document, fold, sha256, type Document } from './documents.ts';
import { byRole, type Coding, type Data } from './load.ts';
import { didYouMean } from './nearest.ts';
import type { JsonFile } from './json-file.ts';
import { formatValue, type Path, type Problem } from './problems.ts';
import type { Progress } from './progress.ts';
import { closest, coveredWords, locate, plainWords, quoteShare, quoteWords } from './quotes.ts';
import { lockFile, type Files } from './read.ts';
import { measureReuse } from './reuse.ts';
import { follows, runsOf } from './wording.ts';

/** A quote of a coding, by claim or addition id. */
export type Quote = { id: string; text: string; path: Path };

export type Verified = {
	lock: Lock | undefined;
	problems: Problem[];
	/** How many quotes were held against their documents, and how many only against the lock. */
	checked: number;
	unchecked: number;
};

/** All quotes of a coding, in its order. */
export function quotesOf(coding: Coding | SecondCoding): Quote[] {
	const claims = Object.entries(coding.claims).flatMap(([id, cell]) =>
		'quote' in cell && cell.quote !== undefined
			? [{ id, text: cell.quote, path: ['claims', id, 'quote'] }]
			: [],
	);
	if (!('added' in coding)) return claims;
	return [
		...claims,
		...coding.added.map(({ id, quote }, i) => ({ id, text: quote, path: ['added', i, 'quote'] })),
	];
}

/** Verifies against the documents where there are any, else against the lock. */
export function verify(
	data: Data,
	{ files, progress }: { files: Files; progress?: Progress },
): Verified {
	return files.documents
		? againstDocuments(data, { texts: files.documents, progress })
		: againstLock(data, { hasFile: files.texts.has(lockFile) });
}

type Texts = { texts: Map<string, string>; progress: Progress | undefined };

function againstDocuments(data: Data, { texts, progress }: Texts): Verified {
	const problems: Problem[] = [];
	const documents = new Map<string, Document>();
	for (const [id, coding] of data.codings) {
		const file = coding.value.source.document;
		const text = texts.get(file);
		if (text !== undefined) documents.set(id, document({ id, file }, text));
		else
			problems.push(
				coding.problem(['source', 'document'], {
					expected: 'the name of a file among the documents',
					saw: formatValue(file),
					hint: didYouMean(file, texts.keys()) ?? `there are ${texts.size} files that end in .txt`,
				}),
			);
	}
	const original = byRole(data).originals[0]?.value.source.id ?? '';
	const runs = runsOf(documents.get(original)?.words ?? []);
	let [checked, done] = [0, 0];
	const hints = { left: hintedQuotes };
	const locked: Lock['documents'] = {};
	for (const [id, coding] of data.codings) {
		progress?.('quotes', done++ / data.codings.size);
		const own = documents.get(id);
		if (!own) continue;
		const { quotes, problems: found } = locateAll(coding, {
			own,
			documents,
			runs: id === original ? undefined : runs,
			hints,
		});
		problems.push(...found);
		checked += Object.keys(quotes).length;
		locked[id] = { sha256: own.sha256, words: own.words.length, quotes };
		for (const early of [data.first.get(id), data.second.get(id)])
			for (const quote of early ? quotesOf(early.value) : []) {
				const among = { own, documents, hints };
				if (early) problems.push(...locateOne(early, { quote, among }).problems);
			}
	}
	const reuse = problems.length
		? []
		: measureReuse([...documents.values()], { original, progress });
	return { lock: { documents: locked, reuse }, problems, checked, unchecked: 0 };
}

/** So many missing quotes are looked for elsewhere; with the wrong folder, all would be missing. */
const hintedQuotes = 60;

type Among = { own: Document; documents: Map<string, Document>; hints: { left: number } };

function locateAll(
	coding: JsonFile<Coding>,
	{ runs, ...among }: Among & { runs: Set<string> | undefined },
) {
	const { own } = among;
	const problems: Problem[] = [];
	const quotes: Record<string, LockedQuote> = {};
	for (const quote of quotesOf(coding.value)) {
		const { span, problems: found } = locateOne(coding, { quote, among });
		problems.push(...found);
		if (!span) continue;
		quotes[quote.id] = {
			...span,
			sha256: sha256(fold(quote.text)),
			...(runs && { follows: follows(quote.text, runs) }),
			...(plainWords(span, own) === 0 && { spoken: true as const }),
		};
	}
	const covered = coveredWords(Object.values(quotes), own);
	const limit = Math.floor(own.words.length * quoteShare);
	if (covered > limit)
		problems.push(
			coding.problem(['claims'], {
				key: true,
				expected: `quotes that hold at most ${limit} words outside quotation marks, ${quoteShare * 100} % of ${own.file}`,
				saw: `${covered}`,
				hint: `shorten quotes by ${covered - limit} ${covered - limit === 1 ? 'word' : 'words'}`,
			}),
		);
	return { quotes, problems };
}

/** Where one quote stands, or what is wrong with it. */
function locateOne(file: JsonFile, { quote, among }: { quote: Quote; among: Among }) {
	const { own, hints } = among;
	const { text, path } = quote;
	const span = locate(text, own);
	if (!span)
		return {
			span,
			problems: [
				file.problem(path, {
					expected: `an exact run of ${own.file}`,
					saw: formatValue(text),
					hint: hints.left-- > 0 ? elsewhere(text, among) : undefined,
				}),
			],
		};
	const plain = plainWords(span, own);
	if (plain <= quoteWords) return { span, problems: [] };
	return {
		span,
		problems: [
			file.problem(path, {
				expected: `at most ${quoteWords} words outside quotation marks`,
				saw: String(plain),
				hint: 'shorten it to the words that decide the coding',
			}),
		],
	};
}

function elsewhere(
	text: string,
	{ own, documents }: Pick<Among, 'own' | 'documents'>,
): string | undefined {
	const near = closest(text, own);
	for (const other of documents.values()) {
		const span = other !== own && locate(text, other);
		if (span)
			return `it stands in ${other.file}, line ${other.lines[span.start]}: the document of ${other.id}`;
	}
	return near;
}

function againstLock(data: Data, { hasFile }: { hasFile: boolean }): Verified {
	const { lock } = data;
	const hint = 'run npm run data -- --documents DIR with the folder of the documents';
	if (!lock)
		return {
			lock,
			problems: hasFile
				? []
				: [
						{
							file: lockFile,
							path: '',
							line: 1,
							column: 1,
							expected: 'this file',
							saw: 'no file',
							hint,
						},
					],
			checked: 0,
			unchecked: 0,
		};
	const problems: Problem[] = [];
	let unchecked = 0;
	for (const [id, coding] of data.codings) {
		const locked = lock.documents[id];
		if (!locked) {
			problems.push(
				coding.problem(['source', 'id'], {
					expected: `a source that ${lockFile} has`,
					saw: formatValue(id),
					hint,
				}),
			);
			continue;
		}
		for (const { id: quote, text, path } of quotesOf(coding.value)) {
			unchecked += 1;
			if (locked.quotes[quote]?.sha256 === sha256(fold(text))) continue;
			problems.push(
				coding.problem(path, {
					expected: 'a quote that was verified against its document',
					saw: formatValue(text),
					hint: `new or changed since: ${hint}`,
				}),
			);
		}
	}
	return { lock, problems, checked: 0, unchecked };
}
