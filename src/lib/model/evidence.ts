/**
 * What opens behind the words of a link: for each, the slice of the story that it rests on, small
 * enough to be fetched on a tap.
 */
import { explainCount, strikeItem, type ExplainedCount, type Item } from '#data/counts';
import type { Added, BeyondFact, Claim, Source, Status, Story } from '#data/schema';
import type { Told } from './compare.ts';
import { original, retellings, tally } from './story.ts';

export type Doc = Pick<Source, 'id' | 'outlet' | 'url'>;

/** A claim as shown as evidence: in our words, in the original’s, and who stands behind it. */
export type ShownClaim = Pick<
	Claim,
	'id' | 'label' | 'claim' | 'quote' | 'note' | 'caution' | 'backing' | 'spoken'
>;

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
	addition: Pick<Added, 'id' | 'kind' | 'claim' | 'quote' | 'note' | 'spoken'>;
	source: Doc;
	original: Doc;
	/** The claims of the original on the same matter. */
	beside: Pick<Claim, 'id' | 'label' | 'quote' | 'spoken'>[];
};

export type Evidence =
	ClaimEvidence | CountEvidence | BeyondEvidence | SourceEvidence | AdditionEvidence;

/** Evidence as it lies in its file; `home` leads from there to the root of the site. */
export type Filed = Evidence & { home: string };

/** Evidence as it lies at a path below `evidence/`. */
export const filed = (path: string, make: () => Evidence): Filed => ({
	...make(),
	home: '../'.repeat(path.split('/').length),
});

const doc = ({ id, outlet, url }: Source): Doc => ({ id, outlet, url });

/** A claim with what each retelling says of it. */
export function claimEvidence(story: Story, claim: Claim): ClaimEvidence {
	const { id, label, quote, note, caution, backing, spoken } = claim;
	return {
		kind: 'claim',
		claim: {
			...{ id, label, claim: claim.claim, quote, backing },
			...(note && { note }),
			...(caution && { caution }),
			...(spoken && { spoken }),
		},
		original: doc(original(story)),
		retold: retellings(story).map((source) => {
			const cell = story.cells[source.id]?.[id];
			if (!cell) throw new Error(`story.json has no coding of ${id} in ${source.id}`);
			const { span: _span, follows: _follows, ...told } = cell;
			return { source: doc(source), cell: told };
		}),
	};
}

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
	const { outlet, words } = original(story);
	const cells = story.cells[source.id];
	return {
		kind: 'source',
		source: shown,
		original: { outlet, words },
		claims: story.claims.length,
		counts: cells ? tally(Object.values(cells)) : null,
		added: story.added.filter((one) => one.source === source.id).length,
	};
}

function additionEvidence(story: Story, addition: Added): AdditionEvidence {
	const { id, kind, claim, quote, note, spoken } = addition;
	const source = story.sources.find((one) => one.id === addition.source);
	if (!source) throw new Error(`story.json has no source ${addition.source}`);
	return {
		kind: 'addition',
		addition: { id, kind, claim, quote, ...(note && { note }), ...(spoken && { spoken }) },
		source: doc(source),
		original: doc(original(story)),
		beside: story.claims
			.filter((one) => addition.beside.includes(one.id))
			.map(({ id, label, quote, spoken }) => ({ id, label, quote, ...(spoken && { spoken }) })),
	};
}

/** Every file of evidence by its path below `evidence/`, made when asked for. */
export function evidenceFiles(story: Story): Map<string, () => Evidence> {
	return new Map<string, () => Evidence>([
		...story.claims.map((claim) => at('claim', claim.id, () => claimEvidence(story, claim))),
		...Object.keys(story.counts).map((path) => at('count', path, () => countEvidence(story, path))),
		...story.beyond.map((fact) => at('beyond', fact.id, () => beyondEvidence(story, fact))),
		...story.sources.map((source) => at('source', source.id, () => sourceEvidence(story, source))),
		...story.added.map((one) =>
			at('addition', `${one.source}/${one.id}`, () => additionEvidence(story, one)),
		),
	]);
}

const at = (kind: Evidence['kind'], target: string, make: () => Evidence) =>
	[`${kind}/${target}.json`, make] as const;
