/** What the graphics of copied wording draw: places, lengths and shares, never a document's text. */
import type { Claim, CopiedRun, Reuse, Story } from '#data/schema';
import { original, retellings } from '../../model/story.ts';

export type ReuseDocument = {
	id: string;
	outlet: string;
	words: number;
	/** In the document's order. */
	runs: CopiedRun[];
	/** Share of the document's runs of five words that stand in the original too. */
	copied: number;
	/** How many words of the runs there are, and how many of them stand inside quotation marks. */
	inRuns: number;
	quoted: number;
	/** The longest run; `at` are the claims that the original makes there. Null where no run is shared. */
	longest: (CopiedRun & { at: string[] }) | null;
	/** How many claims it kept whole. */
	kept: number;
};

export type TextReuseRows = {
	original: { outlet: string; words: number };
	claims: number;
	documents: ReuseDocument[];
};

const total = (runs: CopiedRun[], of: 'words' | 'quoted') =>
	runs.reduce((sum, run) => sum + run[of], 0);

/** The labels of the claims whose words in the original a run goes through. */
const claimsAt = (claims: Claim[], { startA, words }: CopiedRun): string[] =>
	claims
		.filter(({ span }) => span && span.start < startA + words && span.end > startA)
		.map(({ label }) => label);

/** A retelling's wording beside the original's. */
function documentOf(story: Story, { id, pair }: { id: string; pair: Reuse | undefined }) {
	const runs = pair?.runs ?? [];
	const most = Math.max(0, ...runs.map(({ words }) => words));
	const longest = runs.find(({ words }) => words === most);
	return {
		runs,
		copied: pair?.containmentB ?? 0,
		inRuns: total(runs, 'words'),
		quoted: total(runs, 'quoted'),
		longest: longest ? { ...longest, at: claimsAt(story.claims, longest) } : null,
		kept: story.claims.filter((claim) => story.cells[id]?.[claim.id]?.status === 'kept').length,
	};
}

/** Every retelling, in the order of the data. */
export function textReuseRows(story: Story): TextReuseRows {
	const first = original(story);
	return {
		original: { outlet: first.outlet, words: first.words },
		claims: story.claims.length,
		documents: retellings(story).map(({ id, outlet, words }) => ({
			id,
			outlet,
			words,
			...documentOf(story, {
				id,
				pair: story.reuse.find(({ a, b }) => a === first.id && b === id),
			}),
		})),
	};
}
