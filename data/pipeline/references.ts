/** What a link or a `ref` points at, and which figures its words may hold. */
import { sum } from 'd3';
import type { BeyondFact, CodebookClaim, SourceRecord } from '#data/schema';
import { countPaths, explainCount, type CountData } from '../counts/index.ts';
import { disagreements } from './checks/claims-agree.ts';
import { quotesOf } from './coding-quotes.ts';
import { fold } from './documents.ts';
import { agrees, dayFigure, figuresIn, type MentionValue } from './number-mentions.ts';
import { byRole, isFactUnsound, type Data } from './load.ts';
import { unknownName } from './names.ts';
import { didYouMean } from './nearest.ts';
import { pagesOf } from './pages.ts';
import { formatValue, type Message } from './problems.ts';
import { indexOfRun } from './quotes.ts';

/** Where a reference leads: the figures it allows, or the words it quotes. */
export type Target = {
	/** Figures that the bound words may hold; null where they cannot be checked just now. */
	figures: MentionValue[] | null;
	/** For a count: the figure that the words must hold. */
	count?: number;
	/** For a count: the whole that it is part of, and the retellings counted or that hold a rank. */
	of?: number | undefined;
	sources?: string[] | undefined;
	isRank?: boolean;
	/** For a quote: the text that the words must be a run of. */
	quote?: string;
};

/** A page or file of this site, from its root: nothing before it, nothing after it. */
const isPath = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z]+)?$/;

export type Resolve = (kind: string, target: string) => Target | Message;

/** A resolver over the data; `countData` is null where the data are not sound enough to count. */
export function resolver(data: Data, countData: CountData | null): Resolve {
	const claims = new Map(data.codebook?.value.claims.map((claim) => [claim.id, claim]));
	const facts = new Map(data.beyond?.value.facts.map((fact) => [fact.id, fact]));
	const pages = new Set(pagesOf(data));
	const unchecked: Target = { figures: null };
	const disagreeing = new Set(disagreements(data).map(({ claim }) => claim));
	return (kind, target) => {
		switch (kind) {
			case 'claim': {
				const claim = claims.get(target);
				if (!claim && data.codebook) return unknownName('claims', target, claims.keys());
				// a claim that does not agree with itself is another check's
				if (!claim || isUnsound(data) || disagreeing.has(target)) return unchecked;
				return { figures: [...figuresOfClaim(claim), ...backers(data, target)] };
			}
			case 'beyond': {
				const fact = facts.get(target);
				if (fact) return isFactUnsound(data, fact) ? unchecked : { figures: figuresOfFact(fact) };
				return data.beyond ? unknownName('facts', target, facts.keys()) : unchecked;
			}
			case 'source': {
				const source = data.codings.get(target)?.value.source;
				const counted = countData?.sources.find(({ id }) => id === target);
				if (source && counted) return { figures: figuresOfSource(source, counted.words) };
				if (data.sources.has(target)) return unchecked;
				return unknownName('sources', target, data.sources);
			}
			case 'count': {
				if (!countData) return unchecked;
				const found = explainCount(countData, target);
				if (!found) return unknownCount(target, countData);
				const { n, of = n, written = n } = found;
				const [day] = /\d{4}-\d{2}-\d{2}$/.exec(target) ?? [];
				const depths = /^met(?:-by)?\/(\d+)\//.exec(target)?.slice(1).map(Number) ?? [];
				const numbers = [n, of, parseFloat(String(written)), ...depths].map(asNumber);
				return {
					figures: [...numbers, ...(day ? [dayFigure(day)] : [])],
					count: n,
					of: found.of,
					sources: found.sources,
					isRank: target.startsWith('rank/'),
				};
			}
			case 'quote':
				return quoteOf(data, target);
			case 'page':
				if (!isPath.test(target))
					return {
						expected: 'the path of a page, such as claims or data/story.json',
						saw: formatValue(target),
					};
				// files are made by the site itself, whose build follows every link
				if (target.includes('.') || data.broken.size || pages.has(target)) return { figures: [] };
				return unknownName('pages', target, pages);
			default:
				return { figures: [] };
		}
	};
}

/** What is wrong with a count path; the number of all retellings has a path that stays true with one more. */
function unknownCount(target: string, data: CountData): Message {
	const retellings = data.sources.filter(({ role }) => role === 'retelling').length;
	const all = target.replace(new RegExp(`(-by/)${retellings}(?=/|$)`), '$1all');
	const paths = countPaths(data, target.split('/').length - 1);
	const message = unknownName('counts', target, paths);
	if (all === target) return message;
	return {
		...message,
		hint: `${retellings} are all of them: count:${all} stays true with one more`,
	};
}

/** The figures that a claim holds: its values, and those in its elements. */
export function figuresOfClaim({ values = [], elements }: CodebookClaim): MentionValue[] {
	return [...values.map(({ n }) => asNumber(n)), ...elements.flatMap(figuresIn)];
}

/** Whether a claim's figures may be stand-ins. */
function isUnsound(data: Data): boolean {
	const original = byRole(data).originals[0]?.file;
	return data.broken.has('data/codebook.json') || !original || data.broken.has(original);
}

/** How many officials stand behind a claim of the original, each sort and all together. */
function backers(data: Data, id: string): MentionValue[] {
	const backing = byRole(data).originals[0]?.value.claims[id]?.backing;
	if (!backing) return [];
	const { currentOfficials, formerSeniorOfficials, otherFormerOfficials } = backing;
	const each = [currentOfficials, formerSeniorOfficials, otherFormerOfficials];
	return [...each, sum(each)].filter((n) => n > 0).map(asNumber);
}

export function figuresOfFact({ values = [], date, fact }: BeyondFact): MentionValue[] {
	return [
		...values.map(({ n }) => asNumber(n)),
		...(date ? [dayFigure(date)] : []),
		...figuresIn(fact),
	];
}

function figuresOfSource({ outlet, title, published }: SourceRecord, words: number) {
	const named = [outlet, title ?? ''].flatMap(figuresIn);
	return [asNumber(words), ...(published ? [dayFigure(published)] : []), ...named];
}

const asNumber = (n: number): MentionValue => ({ kind: 'number', n });

function quoteOf(data: Data, target: string): Target | Message {
	const [source = '', id = '', ...rest] = target.split('/');
	const expected = 'quote:<source>/<claim or addition> of a document';
	const coding = data.codings.get(source);
	if (!coding) {
		if (data.sources.has(source)) return { figures: null };
		return { expected, saw: formatValue(target), hint: didYouMean(source, data.sources) };
	}
	const quotes = new Map(quotesOf(coding.value).map(({ id, text }) => [id, text]));
	const quote = quotes.get(id);
	if (quote !== undefined && !rest.length) return { figures: [], quote };
	if (data.broken.has(coding.file)) return { figures: null };
	const dropped =
		id in coding.value.claims ? `${source} drops ${id}: there is no quote` : undefined;
	return { expected, saw: formatValue(target), hint: dropped ?? didYouMean(id, quotes.keys()) };
}

/** Whether some words are an exact run of a quote, tolerant as quotes are; marks around them do not count. */
export const isRunOf = (words: string, quote: string): boolean =>
	indexOfRun(fold(quote), fold(words).replace(/^["']|[.,]?["']$/g, '')) >= 0;

/** References to the claims and facts that hold a figure: what a writer may have meant. */
export function referencesWith({ codebook, beyond }: Data, figure: MentionValue): string[] {
	const claims = codebook?.value.claims ?? [];
	const facts = beyond?.value.facts ?? [];
	return [
		...claims
			.filter((claim) => agrees(figure, figuresOfClaim(claim)))
			.map(({ id }) => `claim:${id}`),
		...facts.filter((fact) => agrees(figure, figuresOfFact(fact))).map(({ id }) => `beyond:${id}`),
	];
}
