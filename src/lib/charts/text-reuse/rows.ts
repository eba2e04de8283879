/** The rows of the graphics of copied wording: places, lengths and shares, never a document's text. */
import { greatest, sum } from 'd3';
import type { CopiedRun, Story } from '#data/schema';
import { original, retellings } from '../../model/story.ts';
import type { SourceSummary } from '../frame/source-summary.ts';

export type ReuseDocument = SourceSummary & {
	runs: CopiedRun[];
	/** Share of the document's runs of five words that are in the original too. */
	copied: number;
	/** Number of words in the runs, and of those among them inside quotation marks. */
	inRuns: number;
	quoted: number;
	/** The longest run, and in `at` the labels of the original’s claims there; null where no run is shared. */
	longest: (CopiedRun & { at: string[] }) | null;
	kept: number;
};

export type TextReuseRows = {
	original: { outlet: string; words: number };
	claims: number;
	documents: ReuseDocument[];
};

/** The labels of the claims whose words in the original a run overlaps. */
const claimsIn = ({ claims }: Story, { startA, words }: CopiedRun): string[] =>
	claims
		.filter(({ span }) => span && span.start < startA + words && span.end > startA)
		.map(({ label }) => label);

export function textReuseRows(story: Story): TextReuseRows {
	const first = original(story);
	return {
		original: { outlet: first.outlet, words: first.words },
		claims: story.claims.length,
		documents: retellings(story).map(({ id, outlet, words }) => {
			const pair = story.reuse.find(({ a, b }) => a === first.id && b === id);
			const runs = pair?.runs ?? [];
			const longest = greatest(runs, (run) => run.words);
			return {
				id,
				outlet,
				words,
				runs,
				copied: pair?.containmentB ?? 0,
				inRuns: sum(runs, (run) => run.words),
				quoted: sum(runs, (run) => run.quoted),
				longest: longest ? { ...longest, at: claimsIn(story, longest) } : null,
				kept: story.claims.filter((claim) => story.cells[id]?.[claim.id]?.status === 'kept').length,
			};
		}),
	};
}
