/** How good proposals are: each settled retelling left out in turn and held against its proposals. */
import type { Span } from '#data/schema';
import { document } from './documents.ts';
import type { Data } from './load.ts';
import { propose, type Example } from './propose.ts';
import { fitted, likely, quotesWithin, type Candidate } from './candidates.ts';
import { quoteWords } from '../schema/vocabulary.ts';
import { locate } from './quotes.ts';

/** Counts behind the measures of one retelling, or of all together. */
export type Score = {
	source: string;
	/** Settled quotes; those whose passage is a candidate, likely or not. */
	quotes: number;
	found: number;
	/** Passages proposed as quotes; those of them that are the settled one. */
	proposed: number;
	right: number;
	/** Claims settled as dropped, and those of them proposed so. */
	dropped: number;
	rightlyDropped: number;
};

/** Whether two spans share at least half of the shorter one. */
export function samePassage(a: Span, b: Span): boolean {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** All settled codings with their documents. */
export const examplesOf = ({ codings }: Data, documents: Map<string, string>): Example[] =>
	[...codings].map(([id, { value }]) => {
		const file = value.source.document;
		return { coding: value, document: document({ id, file }, documents.get(file) ?? '') };
	});

/** A candidate beside the settled quote; `span` is what would be proposed as a quote, if anything. */
type Result = { candidate: Candidate | undefined; span: Span | null; settled: Span | null };

/** Scores for each retelling, and for all, last; and how often candidates like a given one were right. */
export function evaluate(data: Data, { documents }: { documents: Map<string, string> }) {
	const claims = data.codebook?.value.claims ?? [];
	const all = examplesOf(data, documents);
	const retellings = all.filter(({ coding }) => coding.source.role === 'retelling');
	const results = retellings.map(({ coding, document }) => {
		const examples = all.filter((example) => example.coding !== coding);
		const candidates = propose(document, { claims, examples });
		const quotes = quotesWithin(document, candidates);
		return claims.map(({ id }): Result => {
			const cell = coding.claims[id];
			return {
				candidate: candidates.find(({ claim }) => claim === id),
				span: quotes.get(id) ?? null,
				settled: cell && 'quote' in cell ? locate(cell.quote, document) : null,
			};
		});
	});
	const scores = retellings.map(({ coding }, i) => scoreOf(coding.source.id, results[i]!));
	const chance = chanceFrom(results.flat());
	return { scores: [...scores, scoreOf('all', results.flat())], chance };
}

/** Scores from which on candidates are counted together. */
const steps = [0.6, likely, 0];

/** How often candidates of about the same score were right, among the settled retellings. */
export type Chance = (candidate: Candidate) => { right: number; of: number };

function chanceFrom(results: readonly Result[]): Chance {
	const sort = (one: Candidate) =>
		one.lacksFigure ? 'lacks its figure' : String(steps.find((step) => one.score >= step));
	return (candidate) => {
		const alike = results.filter((one) => one.candidate && sort(one.candidate) === sort(candidate));
		const right = alike.filter(isRight);
		return { right: right.length, of: alike.length };
	};
}

const isRight = ({ candidate, settled }: Result): boolean =>
	!!candidate && !!settled && samePassage(fitted(candidate, quoteWords), settled);

function scoreOf(source: string, results: readonly Result[]): Score {
	const count = (matches: (result: Result) => boolean) => results.filter(matches).length;
	return {
		source,
		quotes: count(({ settled }) => settled !== null),
		found: count(isRight),
		proposed: count(({ span }) => span !== null),
		right: count(({ span, settled }) => !!span && !!settled && samePassage(span, settled)),
		dropped: count(({ settled }) => !settled),
		rightlyDropped: count(({ span, settled }) => !span && !settled),
	};
}
