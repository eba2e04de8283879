/**
 * The evidence of a link: the part of the story that its words rest on. Each is a file that is fetched on a
 * tap.
 */
import { explainCount, strikeItem } from '#data/counts';
import type { Added, BeyondFact, Claim, Source, Story } from '#data/schema';
import type { CodedClaim } from './compare.ts';
import { questionAddition, questionCell } from './contact.ts';
import { firstMade, type FirstMade } from './claim-place.ts';
import { pick } from './pick.ts';
import { revisionsOf } from './revisions.ts';
import { reviewsOf } from './reviews.ts';
import { codingOf, original, retellings, tally } from './story.ts';

export type Doc = Pick<Source, 'id' | 'outlet' | 'url' | 'archive'> & {
	/** Where it first makes the claim that is shown. */
	place?: FirstMade;
	/** The day on which its outlet replied, if it did. */
	reply?: { date: string } | undefined;
};

const shownOfClaim = [
	...(['id', 'label', 'claim', 'quote', 'backing'] as const),
	...(['note', 'caution', 'spoken', 'passage'] as const),
];

export type ShownClaim = Pick<Claim, (typeof shownOfClaim)[number]>;

const document = (source: Source): Doc => ({
	...pick(source, ['id', 'outlet', 'url', 'archive']),
	reply: source.reply && { date: source.reply.date },
});

export const claimEvidence = (story: Story, claim: Claim) => ({
	kind: 'claim' as const,
	claim: pick(claim, shownOfClaim),
	...revisionsOf(story, claim.id),
	original: { ...document(original(story)), ...firstMade(story, original(story), claim) } as Doc,
	retold: retellings(story).map((source) => {
		const {
			span: _span,
			follows: _follows,
			at: _at,
			firstPassage: _firstPassage,
			...cell
		} = codingOf(story, source.id, claim.id);
		const placed: Doc = { ...document(source), ...firstMade(story, source, claim) };
		const question = questionCell(story.site.contact, { claim, source, cell });
		return { source: placed, cell: cell as CodedClaim, question };
	}),
});

function countEvidence(story: Story, path: string) {
	const count = explainCount(story, path);
	if (!count) throw new Error(`the story has nothing to count at “${path}”`);
	return { kind: 'count' as const, ...count };
}

const beyondEvidence = (story: Story, fact: BeyondFact) => ({
	kind: 'beyond' as const,
	fact,
	/** The claim that it revises. */
	revises: story.claims.find(({ id }) => id === fact.revises)?.label,
	documents: story.sources.length,
	rows: fact.source_url ? [] : story.strikes.map(strikeItem),
});

function sourceEvidence(story: Story, source: Source) {
	const { sha256: _sha, document: _document, retrieved: _retrieved, ...shown } = source;
	const cells = story.cells[source.id];
	return {
		kind: 'source' as const,
		source: shown,
		original: pick(original(story), ['outlet', 'words']),
		claims: story.claims.length,
		/** Null for the original. */
		counts: cells ? tally(Object.values(cells)) : null,
		added: story.added.filter((addition) => addition.source === source.id).length,
		reviews: cells ? reviewsOf(story, source.id) : null,
	};
}

function additionEvidence(story: Story, addition: Added) {
	const source = story.sources.find(({ id }) => id === addition.source);
	if (!source) throw new Error(`story.json has no source ${addition.source}`);
	return {
		kind: 'addition' as const,
		question: questionAddition(story.site.contact, { addition, source }),
		addition: pick(addition, ['id', 'kind', 'claim', 'quote', 'note', 'spoken', 'passage']),
		source: document(source),
		original: document(original(story)),
		/** The claims of the original on the same matter. */
		beside: story.claims
			.filter(({ id }) => addition.beside.includes(id))
			.map((claim) => pick(claim, ['id', 'label', 'quote', 'spoken', 'passage'])),
	};
}

export type ClaimEvidence = ReturnType<typeof claimEvidence>;
export type CountEvidence = ReturnType<typeof countEvidence>;
export type BeyondEvidence = ReturnType<typeof beyondEvidence>;
export type SourceEvidence = ReturnType<typeof sourceEvidence>;
export type AdditionEvidence = ReturnType<typeof additionEvidence>;

export type Evidence =
	ClaimEvidence | CountEvidence | BeyondEvidence | SourceEvidence | AdditionEvidence;

/** The content of an evidence file; `home` is the relative address from there to the root of the site. */
export type EvidenceFile = Evidence & { home: string };

const file = (path: string, make: () => Evidence): [string, () => EvidenceFile] => [
	`${path}.json`,
	() => ({ ...make(), home: '../'.repeat(path.split('/').length) }),
];

/** Functions that make the evidence files, by their paths below `evidence/`. */
export const evidenceFiles = (story: Story): Map<string, () => EvidenceFile> =>
	new Map([
		...story.claims.map((claim) => file(`claim/${claim.id}`, () => claimEvidence(story, claim))),
		...Object.keys(story.counts).map((path) =>
			file(`count/${path}`, () => countEvidence(story, path)),
		),
		...story.beyond.map((fact) => file(`beyond/${fact.id}`, () => beyondEvidence(story, fact))),
		...story.sources.map((source) =>
			file(`source/${source.id}`, () => sourceEvidence(story, source)),
		),
		...story.added.map((added) =>
			file(`addition/${added.source}/${added.id}`, () => additionEvidence(story, added)),
		),
	]);
