/**
 * Checks every quote against its document, and measures the documents. With the documents, the result is
 * the new lock. Without them quotes are checked against the lock; one that it lacks is a problem, since
 * nobody could check it.
 */
import type { Lock, LockedQuote, Span } from '#data/schema';
import { plural } from '../format.ts';
import { textTerm } from '../passage.ts';
import { quoteWords } from '../schema/vocabulary.ts';
import { quotesOf, quotesOfReading, type Quote } from './coding-quotes.ts';
import { fold, sha256, type Document } from './documents.ts';
import type { JsonFile } from './json-file.ts';
import { byRole, type Coding, type Data } from './load.ts';
import { edgesOf } from './quote-context.ts';
import { ownDocuments, sharedDocuments } from './own-documents.ts';
import { passagesOf } from './passages.ts';
import { hasSections, locateSections, placeProblems, readings } from './places.ts';
import { formatValue, missingFile, type Problem } from './problems.ts';
import type { Progress } from './progress.ts';
import {
	closest,
	coveredWords,
	indexOfRun,
	locate,
	lookalike,
	plainWords,
	quotableWords,
	quoteShare,
} from './quotes.ts';
import { lockFile, type Files } from './read.ts';
import { measureReuse } from './reuse.ts';
import { follows, runsOf } from './wording.ts';

export type Verified = {
	lock: Lock | undefined;
	problems: Problem[];
	/** How many quotes were held against their documents, and how many only against the lock. */
	checked: number;
	unchecked: number;
};

/** Verifies against the documents where there are any, else against the lock. */
export function verify(
	data: Data,
	{ files, progress }: { files: Files; progress?: Progress | undefined },
): Verified {
	const { documents: texts, folder } = files;
	if (texts) return againstDocuments(data, { texts, folder, progress });
	if (data.lock) return againstLock(data, data.lock);
	const problems = files.texts.has(lockFile) ? [] : [missingFile(lockFile, documentsHint)];
	return { lock: undefined, problems, checked: 0, unchecked: 0 };
}

const documentsHint = 'run npm run data -- --documents DIR with the folder of the documents';

/** What finding quotes needs: all documents, and how many missing quotes may still be searched for. */
type Search = { documents: Map<string, Document>; hintsLeft: number };

/** So many missing quotes are searched for elsewhere; with the wrong folder, all would be missing. */
const maxHints = 60;

type Texts = {
	texts: Map<string, string>;
	folder: string | undefined;
	progress: Progress | undefined;
};

function againstDocuments(data: Data, { texts, folder, progress }: Texts): Verified {
	const { documents, problems } = ownDocuments(data, { texts, folder });
	const search: Search = { documents, hintsLeft: maxHints };
	const original = byRole(data).originals[0]?.value.source.id ?? '';
	const originalRuns = runsOf(search.documents.get(original)?.words ?? []);
	const lock: Lock = { documents: {}, reuse: [] };
	let checked = 0;
	for (const [i, [id, coding]] of [...data.codings].entries()) {
		progress?.('quotes', i / data.codings.size);
		const own = search.documents.get(id);
		if (!own) continue;
		const runs = id === original ? undefined : originalRuns;
		const passageOf = passagesOf(own);
		const quotes: Record<string, LockedQuote> = {};
		for (const quote of quotesOf(coding.value)) {
			const found = locateQuote(coding, { quote, own, search });
			problems.push(...found.problems);
			if (found.span)
				quotes[quote.id] = measured(quote, { span: found.span, own, runs, passageOf });
		}
		problems.push(...tooMuchQuoted(coding, { quotes, own }));
		checked += Object.keys(quotes).length;
		for (const { file, quote } of readingQuotes(data, id)) {
			const found = locateQuote(file, { quote, own, search });
			problems.push(...found.problems);
			if (found.span) quotes[quote.id] = measured(quote, { span: found.span, own });
		}
		const { problems: misplaced, ...sections } = locateSections(coding, own);
		const locked = { sha256: own.sha256, words: own.words.length, ...sections, quotes };
		problems.push(...misplaced, ...placeProblems(coding, locked));
		lock.documents[id] = locked;
		for (const early of [data.first.get(id), data.second.get(id)].filter((file) => !!file))
			for (const quote of quotesOf(early.value))
				problems.push(...locateQuote(early, { quote, own, search }).problems);
	}
	if (!problems.length)
		lock.reuse = measureReuse([...search.documents.values()], { original, progress });
	return { lock, problems, checked, unchecked: 0 };
}

/** The quotes of the two readings of where a document first makes its claims. */
const readingQuotes = ({ places }: Data, id: string) =>
	readings.flatMap((reading) => {
		const file = places[reading].get(id);
		return file ? quotesOfReading(file.value, reading).map((quote) => ({ file, quote })) : [];
	});

type Measured = {
	span: Span;
	own: Document;
	runs?: Set<string> | undefined;
	/** Left out for quotes that no page shows. */
	passageOf?: (quote: string) => string;
};

/** What the lock keeps of a quote. */
function measured({ text }: Quote, { span, own, runs, passageOf }: Measured): LockedQuote {
	const passage = passageOf?.(text);
	return {
		...span,
		sha256: sha256(fold(text)),
		...edgesOf(span, own),
		...(passage !== undefined && passage !== textTerm(text) && { passage }),
		...(runs && { follows: follows(text, runs) }),
		...(plainWords(span, own) === 0 && { spoken: true as const }),
	};
}

function tooMuchQuoted(
	coding: JsonFile<Coding>,
	{ quotes, own }: { quotes: Record<string, LockedQuote>; own: Document },
): Problem[] {
	const limit = quotableWords(own);
	const covered = coveredWords(Object.values(quotes), own);
	const surplus = covered - limit;
	if (surplus <= 0) return [];
	return [
		coding.problem(['claims'], {
			key: true,
			expected: `quotes that hold at most ${limit} words outside quotation marks, ${quoteShare * 100} % of ${own.file}`,
			saw: String(covered),
			hint: `shorten quotes by ${plural(surplus, 'word')}`,
		}),
	];
}

function locateQuote(
	file: JsonFile,
	{ quote, own, search }: { quote: Quote; own: Document; search: Search },
): { span: Span | null; problems: Problem[] } {
	const { text, path } = quote;
	const span = locate(text, own);
	if (!span) {
		search.hintsLeft -= 1;
		const hint = search.hintsLeft >= 0 ? whereInstead(text, { own, search }) : undefined;
		const expected = `an exact run of ${own.file}`;
		return { span, problems: [file.problem(path, { expected, hint })] };
	}
	const plain = plainWords(span, own);
	if (plain <= quoteWords) return { span, problems: [] };
	const problem = file.problem(path, {
		expected: `at most ${quoteWords} words outside quotation marks`,
		saw: String(plain),
		hint: 'shorten it to the words that decide the coding',
	});
	return { span, problems: [problem] };
}

/** The document that has a quote, or the passage that comes closest to it. */
function whereInstead(
	text: string,
	{ own, search }: { own: Document; search: Search },
): string | undefined {
	const lower = fold(text).toLowerCase();
	const at = indexOfRun(own.folded.toLowerCase(), lower);
	if (at >= 0)
		return `it stands there with other capitals: ${formatValue(own.folded.slice(at, at + lower.length))}`;
	for (const other of search.documents.values()) {
		const span = other !== own && locate(text, other);
		if (span)
			return `it stands in ${other.file}, line ${other.lines[span.start]}: the document of ${other.id}`;
	}
	return lookalike(text, own) ?? closest(text, own);
}

function againstLock(data: Data, lock: Lock): Verified {
	let unchecked = 0;
	const shared = sharedDocuments(data.codings, new Map()).map(({ problem }) =>
		problem({ hint: undefined }),
	);
	const problems = [...data.codings].flatMap(([id, coding]): Problem[] => {
		const locked = lock.documents[id];
		if (!locked) {
			const expected = `a source that ${lockFile} has`;
			return [coding.problem(['source', 'id'], { expected, hint: documentsHint })];
		}
		const own = quotesOf(coding.value).map((quote) => ({ file: coding as JsonFile, quote }));
		unchecked += own.length;
		const hint = `new or changed since: ${documentsHint}`;
		const problems = [...own, ...readingQuotes(data, id)]
			.filter(({ quote }) => locked.quotes[quote.id]?.sha256 !== sha256(fold(quote.text)))
			.map(({ file, quote }) =>
				file.problem(quote.path, {
					expected: 'a quote that was verified against its document',
					hint,
				}),
			);
		if (!hasSections(coding.value, locked))
			problems.push(
				coding.problem(['sections'], {
					expected: 'sections that were verified against the document',
					hint,
				}),
			);
		return problems.length ? problems : placeProblems(coding, locked);
	});
	return { lock, problems: [...shared, ...problems], checked: 0, unchecked };
}
