/** The shapes that all rules of the table share. */
import type { Added, Claim, LinkKind, Place, Review, Source, Status, Story } from '#data/schema';

export type Document = Pick<
	Source,
	'id' | 'outlet' | 'role' | 'words' | 'bodyWords' | 'leadWords' | 'above'
>;

export type CountedClaim = Pick<Claim, 'id' | 'label' | 'kind' | 'backing' | 'at'>;

export type CountedCell = { status: Status; at?: Place; reviewed?: readonly Review[] | undefined };

/** The part of a story that counts are computed from; the story itself does not exist yet. */
export type CountData = {
	sources: readonly Document[];
	claims: readonly CountedClaim[];
	/** By retelling, then by claim; every retelling has every claim. */
	cells: Readonly<Record<string, Readonly<Record<string, CountedCell>>>>;
	added: readonly Pick<Added, 'id' | 'source' | 'kind' | 'claim'>[];
} & Readonly<Pick<Story, 'strikes' | 'agreement' | 'placeAgreement' | 'reuse'>>;

/** A thing that was counted: a link with its text. */
export type Item = {
	kind: LinkKind;
	target: string;
	text: string;
	status?: Status;
	/** A note set small after the text. */
	aside?: string;
};

export type Group = { title: string; items: Item[] };

export type ExplainedCount = {
	n: number;
	/** Present where the figure is about the world rather than the documents. */
	beyond?: true;
	/** The whole that `n` is part of. */
	of?: number;
	/** How the figure is written where it is not a plain number: “0.82”, “76%”. */
	written?: string;
	/** One sentence with the figure in it. */
	description: string;
	/** How it is counted, in one to three sentences. */
	how: string;
	groups: Group[];
	/** The ids of the retellings that were counted, or that hold a rank. */
	sources?: string[];
};

/**
 * Computes a figure; undefined where the data have none. `names` fill the `<…>` of the rule’s pattern, in
 * order, and are known to exist.
 */
export type Explain = (data: CountData, names: string[]) => ExplainedCount | undefined;

/** Rules by pattern: words joined by slashes, in which `<…>` stands for any name of that sort. */
export type Rules = Record<string, { description: string; explain: Explain }>;
