/**
 * Where each document first makes each claim.
 *
 * It is the earlier of two passages: the claim's quote, and `first` where a coding has one. The lock has the
 * place of both, and the document's sections; so a build without the documents knows it too.
 */
import { group, sum } from 'd3';
import type {
	LockedDocument,
	Makeup,
	Place,
	PlaceAgreement,
	Section,
	SectionKind,
} from '#data/schema';
import { samePlace } from '../place.ts';
import { agreementOf } from './agreement.ts';
import type { Document } from './documents.ts';
import type { JsonFile } from './json-file.ts';
import { byRole, type Coding, type Data } from './load.ts';
import type { Problem } from './problems.ts';

/** The names of the two readings of places, as their folders have them. */
export const readings = ['first', 'second'] as const;
type Reading = (typeof readings)[number];

/** The lock's key of the passage that makes a claim before its quote does, settled or as a reading had it. */
export const firstKey = (claim: string, reading?: Reading): string =>
	`${reading ? `${reading}-reading/` : 'first/'}${claim}`;

/** The sections of a document whose coding names none: all of it is body. */
const wholeBody: Section[] = [{ kind: 'body', line: 1 }];

/** A document's sections by their first words, and the end of its first paragraph; or what is wrong. */
export function locateSections(
	coding: JsonFile<Coding>,
	{ lines, words, file }: Document,
): Pick<LockedDocument, 'sections' | 'leadEnd'> & { problems: Problem[] } {
	const problems: Problem[] = [];
	const given = coding.value.sections;
	const sections = (given ?? wholeBody).map((section, i) => {
		const start = given ? lines.indexOf(section.line) : 0;
		if (start < 0) {
			const next = lines.find((line) => line > section.line);
			problems.push(
				coding.problem(['sections', i, 'line'], {
					expected: `a line of ${file} that has words`,
					hint: next ? `the next that has is ${next}` : `the last that has is ${lines.at(-1)}`,
				}),
			);
		}
		return { ...section, start };
	});
	const body = sections.find(({ kind }) => kind === 'body')?.start ?? 0;
	const leadEnd = words.length ? lines.lastIndexOf(lines[body]!) + 1 : 0;
	return { sections, leadEnd, problems };
}

/** Whether a document's sections are those that the lock has. */
export const hasSections = ({ sections = wholeBody }: Coding, locked: LockedDocument): boolean =>
	sections.length === locked.sections.length &&
	sections.every(
		({ kind, line }, i) => kind === locked.sections[i]?.kind && line === locked.sections[i].line,
	);

/** The words of a document that lie in its body before one of its words. */
function bodyWordsBefore(word: number, { sections }: Pick<LockedDocument, 'sections'>): number {
	return sum(sections, ({ kind, start }, i) => {
		const end = Math.min(word, sections[i + 1]?.start ?? Infinity);
		return kind === 'body' ? Math.max(0, end - start) : 0;
	});
}

/** How a document is made up; a document that is missing has no words. */
export const makeupOf = (document: LockedDocument | undefined): Makeup => ({
	bodyWords: document ? bodyWordsBefore(document.words, document) : 0,
	leadWords: document ? bodyWordsBefore(document.leadEnd, document) : 0,
	above: (document?.sections ?? [])
		.map(({ kind }) => kind)
		.filter((kind) => kind === 'headline' || kind === 'standfirst'),
});

/** The section that a word of a document stands in; what stands before the first is furniture. */
const sectionOf = (word: number, { sections }: LockedDocument): SectionKind =>
	sections.findLast(({ start }) => start <= word)?.kind ?? 'furniture';

/** The place of one of a document's words. */
function placeOf(word: number, document: LockedDocument): Place {
	const section = sectionOf(word, document);
	return { section, word: section === 'body' ? bodyWordsBefore(word, document) + 1 : 0 };
}

/** The first word of the passage that first makes a claim; undefined where the claim is dropped. */
function firstWord(
	{ quotes }: LockedDocument,
	claim: string,
	reading?: Reading,
): number | undefined {
	return (quotes[firstKey(claim, reading)] ?? quotes[claim])?.start;
}

/** Where a document first makes a claim, as settled; nothing where it drops the claim. */
export function placed(document: LockedDocument | undefined, claim: string): { at?: Place } {
	const word = document && firstWord(document, claim);
	return word === undefined ? {} : { at: placeOf(word, document!) };
}

/** So many quotes in one part that has none are its own slip, and not theirs. */
const misplacedTogether = 3;

/** What the places of a coding's quotes contradict. */
export function placeProblems(coding: JsonFile<Coding>, document: LockedDocument): Problem[] {
	const { quotes, sections } = document;
	// sections out of order are another check's
	if (sections.some(({ line }, i) => i > 0 && line <= sections[i - 1]!.line)) return [];
	const claims = Object.keys(coding.value.claims).filter((claim) => quotes[claim]);
	const late = claims
		.filter((claim) => (quotes[firstKey(claim)]?.start ?? -1) >= quotes[claim]!.start)
		.map((claim) =>
			coding.problem(['claims', claim, 'first'], {
				expected: 'words that stand before those of "quote"',
				hint: 'leave it out where the quote is the first passage that makes the claim',
			}),
		);
	const astray = claims.flatMap((claim) => {
		const first = quotes[firstKey(claim)];
		const { start } = first ?? quotes[claim]!;
		if (sectionOf(start, document) !== 'furniture') return [];
		const section = sections.findLastIndex((one) => one.start <= start);
		return [{ path: ['claims', claim, first ? 'first' : 'quote'], section }];
	});
	const outside = [...group(astray, ({ section }) => section)].flatMap(([section, alike]) => {
		if (alike.length >= misplacedTogether && coding.value.sections)
			return coding.problem(section < 0 ? ['sections', 0, 'line'] : ['sections', section], {
				expected:
					section < 0
						? 'a first section that begins before the quotes'
						: 'furniture without quotes',
				saw: `${alike.length} quotes ${section < 0 ? 'before it' : 'in it'}`,
				hint: 'the line of the next section is wrong, or the kind of this one',
			});
		return alike.map(({ path }) =>
			coding.problem(path, {
				expected: 'words of the headline, the standfirst or the body',
				hint: 'by "sections" they stand in furniture: change one or the other',
			}),
		);
	});
	return [...late, ...outside];
}

/** Agreement of the two readings: of each document, and of the retellings together, last. */
export function measurePlaceAgreement(
	data: Data,
	documents: Record<string, LockedDocument>,
): PlaceAgreement[] {
	const { originals, retellings } = byRole(data);
	const measured = ([...originals, ...retellings] as JsonFile<Coding>[]).flatMap(({ value }) => {
		const { id } = value.source;
		const document = documents[id];
		if (!document || !readings.every((reading) => data.places[reading].has(id))) return [];
		const pairs = (data.codebook?.value.claims ?? []).flatMap(({ id: claim }) => {
			const settled = firstWord(document, claim);
			if (settled === undefined) return [];
			const earlier = readings.map((reading) =>
				Object.hasOwn(data.places[reading].get(id)!.value.claims, claim),
			);
			const [first, second] = readings.map((reading) => firstWord(document, claim, reading)!);
			return [{ source: id, claim, earlier, first: first!, second: second!, settled }];
		});
		return [{ id, isRetelling: value.source.role === 'retelling', pairs }];
	});
	type Pairs = (typeof measured)[number]['pairs'];
	const agreement = (source: string, pairs: Pairs): PlaceAgreement => {
		const isSame = ({ source, first, second }: Pairs[number]) =>
			Math.abs(first - second) <= samePlace &&
			sectionOf(first, documents[source]!) === sectionOf(second, documents[source]!);
		return {
			source,
			...agreementOf(pairs.map(({ earlier: [a, b] }) => [String(a), String(b)])),
			samePlace: pairs.filter(isSame).length,
			differences: pairs
				.filter((pair) => !isSame(pair))
				.map(({ claim, source, first, second, settled }) => ({
					...{ claim, source, first, second, settled },
				})),
		};
	};
	const together = measured.filter(({ isRetelling }) => isRetelling).flatMap(({ pairs }) => pairs);
	return [
		...measured.map(({ id, pairs }) => agreement(id, pairs)),
		...(together.length ? [agreement('all', together)] : []),
	];
}
