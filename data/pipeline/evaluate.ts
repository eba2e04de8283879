/** How good proposals are: each settled retelling left out in turn and held against its proposals. */
import type { Span } from '#data/schema';
import { document } from './documents.ts';
import type { Data } from './load.ts';
import { propose, type Example } from './propose.ts';
import { locate } from './quotes.ts';

/** Counts behind the measures of one retelling, or of all together. */
export type Score = {
	source: string;
	/** Settled quotes; proposed passages; proposed passages that are the settled one. */
	quotes: number;
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

/** A proposed passage beside the settled one. */
type Result = { span: Span | null; settled: Span | null };

/** Scores for each retelling, and for all, last. */
export function evaluate(data: Data, { documents }: { documents: Map<string, string> }): Score[] {
	const claims = data.codebook?.value.claims ?? [];
	const all = examplesOf(data, documents);
	const retellings = all.filter(({ coding }) => coding.source.role === 'retelling');
	const results = retellings.map(({ coding, document }) => {
		const examples = all.filter((example) => example.coding !== coding);
		return propose(document, { claims, examples }).map(({ claim, span }): Result => {
			const cell = coding.claims[claim];
			return { span, settled: cell && 'quote' in cell ? locate(cell.quote, document) : null };
		});
	});
	const scores = retellings.map(({ coding }, i) => scoreOf(coding.source.id, results[i]!));
	return [...scores, scoreOf('all', results.flat())];
}

function scoreOf(source: string, results: readonly Result[]): Score {
	const count = (matches: (result: Result) => boolean) => results.filter(matches).length;
	return {
		source,
		quotes: count(({ settled }) => settled !== null),
		proposed: count(({ span }) => span !== null),
		right: count(({ span, settled }) => !!span && !!settled && samePassage(span, settled)),
		dropped: count(({ settled }) => !settled),
		rightlyDropped: count(({ span, settled }) => !span && !settled),
	};
}
