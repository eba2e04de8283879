/**
 * The evidence behind a link: the part of the story that the link’s words rest on, in a file small enough
 * to be fetched on a tap.
 */
import type { Added, BeyondFact, Claim, LinkKind, Source, Status, Story } from '#data/schema';
import type { Told } from './compare.ts';
import { counted } from './counted/counted.ts';
import { strikeItem, type Counted, type Item } from './counted/item.ts';
import { codingOf, original, retellings, tally } from './story.ts';

export type Doc = Pick<Source, 'id' | 'outlet' | 'url'>;

/** The parts of a claim that are shown as evidence. */
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
export type CountEvidence = { kind: 'count' } & Counted;
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

/** The content of an evidence file; `home` is the relative address from there to the root of the site. */
export type EvidenceFile = Evidence & { home: string };

/** The content of the file at a path below `evidence/`. */
export const toEvidenceFile = (path: string, make: () => Evidence): EvidenceFile => ({
	...make(),
	home: '../'.repeat(path.split('/').length),
});

const doc = ({ id, outlet, url }: Source): Doc => ({ id, outlet, url });

/** A link to something in the record, as the script writes it: `claim:` and a claim’s id, and so on. */
export type Link = { kind: LinkKind; target: string };

/** The file with a link’s evidence, as a path from the root; undefined where a link has none. */
export function evidencePath({ kind, target }: Link): string | undefined {
	const [first = '', second = ''] = target.split('/');
	switch (kind) {
		case 'claim':
		case 'count':
		case 'beyond':
		case 'source':
			return `evidence/${kind}/${target}.json`;
		case 'quote':
			return second.startsWith('add-')
				? `evidence/addition/${target}.json`
				: `evidence/claim/${second}.json#${first}`;
		default:
			return undefined;
	}
}

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
			const { span: _span, follows: _follows, ...cell } = codingOf(story, source.id, id);
			return { source: doc(source), cell };
		}),
	};
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
		added: story.added.filter((addition) => addition.source === source.id).length,
	};
}

function additionEvidence(story: Story, addition: Added): AdditionEvidence {
	const { id, kind, claim, quote, note, spoken } = addition;
	const source = story.sources.find(({ id }) => id === addition.source);
	if (!source) throw new Error(`story.json has no source ${addition.source}`);
	return {
		kind: 'addition',
		addition: { id, kind, claim, quote, ...(note && { note }), ...(spoken && { spoken }) },
		source: doc(source),
		original: doc(original(story)),
		beside: story.claims
			.filter(({ id }) => addition.beside.includes(id))
			.map(({ id, label, quote, spoken }) => ({ id, label, quote, ...(spoken && { spoken }) })),
	};
}

/** Functions that make the evidence, by the path of its file below `evidence/`. */
export function evidenceFiles(story: Story): Map<string, () => Evidence> {
	return new Map<string, () => Evidence>([
		...story.claims.map((claim) => file('claim', claim.id, () => claimEvidence(story, claim))),
		...Object.keys(story.counts).map((path) =>
			file('count', path, () => ({ kind: 'count', ...counted(story, path) })),
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
