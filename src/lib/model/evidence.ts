/**
 * The evidence behind a link: the part of the story that the link’s words rest on, in a file small enough
 * to be fetched on a tap.
 */
import { explainCount, strikeItem, type ExplainedCount, type Item } from '#data/counts';
import type { Added, BeyondFact, Claim, Source, Status, Story } from '#data/schema';
import type { Told } from './compare.ts';
import { pick } from './pick.ts';
import { codingOf, original, retellings, tally } from './story.ts';

export type Doc = Pick<Source, 'id' | 'outlet' | 'url'>;

const shownOfClaim = [
	'id',
	'label',
	'claim',
	'quote',
	'backing',
	'note',
	'caution',
	'spoken',
] as const;
const shownOfAddition = ['id', 'kind', 'claim', 'quote', 'note', 'spoken'] as const;
const shownBeside = ['id', 'label', 'quote', 'spoken'] as const;

/** The properties of a claim that are shown as evidence. */
export type ShownClaim = Pick<Claim, (typeof shownOfClaim)[number]>;

export type ClaimEvidence = {
	kind: 'claim';
	claim: ShownClaim;
	original: Doc;
	retold: { source: Doc; cell: Told }[];
};
export type CountEvidence = { kind: 'count' } & ExplainedCount;
export type BeyondEvidence = { kind: 'beyond'; fact: BeyondFact; documents: number; rows: Item[] };
export type SourceEvidence = {
	kind: 'source';
	source: Omit<Source, 'sha256' | 'document' | 'retrieved'>;
	original: Pick<Source, 'outlet' | 'words'>;
	claims: number;
	/** Null for the original. */
	counts: Record<Status, number> | null;
	added: number;
};
export type AdditionEvidence = {
	kind: 'addition';
	addition: Pick<Added, (typeof shownOfAddition)[number]>;
	source: Doc;
	original: Doc;
	/** The claims of the original on the same matter. */
	beside: Pick<Claim, (typeof shownBeside)[number]>[];
};

export type Evidence =
	ClaimEvidence | CountEvidence | BeyondEvidence | SourceEvidence | AdditionEvidence;

/** The content of an evidence file; `home` is the relative address from there to the root of the site. */
export type EvidenceFile = Evidence & { home: string };

/** The content of the file at a path below `evidence/`. */
export const toEvidenceFile = (path: string, make: () => Evidence): EvidenceFile => ({
	...make(),
	home: '../'.repeat(path.split('/').length),
});

const document = (source: Source): Doc => pick(source, ['id', 'outlet', 'url']);

/** A claim with its coding in each retelling. */
export const claimEvidence = (story: Story, claim: Claim): ClaimEvidence => ({
	kind: 'claim',
	claim: pick(claim, shownOfClaim),
	original: document(original(story)),
	retold: retellings(story).map((source) => {
		const { span: _span, follows: _follows, ...cell } = codingOf(story, source.id, claim.id);
		return { source: document(source), cell };
	}),
});

function countEvidence(story: Story, path: string): CountEvidence {
	const count = explainCount(story, path);
	if (!count) throw new Error(`the story has nothing to count at “${path}”`);
	return { kind: 'count', ...count };
}

const beyondEvidence = (story: Story, fact: BeyondFact): BeyondEvidence => ({
	kind: 'beyond',
	fact,
	documents: story.sources.length,
	rows: fact.source_url ? [] : story.strikes.map(strikeItem),
});

function sourceEvidence(story: Story, source: Source): SourceEvidence {
	const { sha256: _sha, document: _document, retrieved: _retrieved, ...shown } = source;
	const cells = story.cells[source.id];
	return {
		kind: 'source',
		source: shown,
		original: pick(original(story), ['outlet', 'words']),
		claims: story.claims.length,
		counts: cells ? tally(Object.values(cells)) : null,
		added: story.added.filter((addition) => addition.source === source.id).length,
	};
}

function additionEvidence(story: Story, addition: Added): AdditionEvidence {
	const source = story.sources.find(({ id }) => id === addition.source);
	if (!source) throw new Error(`story.json has no source ${addition.source}`);
	return {
		kind: 'addition',
		addition: pick(addition, shownOfAddition),
		source: document(source),
		original: document(original(story)),
		beside: story.claims
			.filter(({ id }) => addition.beside.includes(id))
			.map((claim) => pick(claim, shownBeside)),
	};
}

/** Functions that make the evidence, by the path of its file below `evidence/`. */
export function evidenceFiles(story: Story): Map<string, () => Evidence> {
	return new Map<string, () => Evidence>([
		...story.claims.map((claim) => file('claim', claim.id, () => claimEvidence(story, claim))),
		...Object.keys(story.counts).map((path) =>
			file('count', path, () => countEvidence(story, path)),
		),
		...story.beyond.map((fact) => file('beyond', fact.id, () => beyondEvidence(story, fact))),
		...story.sources.map((source) =>
			file('source', source.id, () => sourceEvidence(story, source)),
		),
		...story.added.map((added) =>
			file('addition', `${added.source}/${added.id}`, () => additionEvidence(story, added)),
		),
	]);
}

const file = (kind: Evidence['kind'], target: string, make: () => Evidence) =>
	[`${kind}/${target}.json`, make] as const;
