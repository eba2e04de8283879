/**
 * `data/story.json`, which the build writes and the page reads. Positions count words from 0, half open;
 * shares are from 0 to 1.
 */
import type { Addition, Made, OriginalCell, RetellingCell, SourceRecord } from './coding.ts';
import type { CodebookClaim } from './codebook.ts';
import type { SectionKind, Status } from './vocabulary.ts';
import type { BeyondFact, Correction, Site, Strike } from './facts.ts';
import type { Reuse } from './lock.ts';
import type {
	Chapter,
	Embed,
	Exploration,
	Paragraph,
	Part,
	Step,
	Tie,
	TimelineEvent,
} from './script.ts';
import type { View } from './views.ts';

/** Words `start` up to, not including, `end` of a document, counted on white space from 0. */
export type Span = { start: number; end: number };

/** How a document is made up: the words of its body and of the body’s first paragraph, and what stands above. */
export type Makeup = { bodyWords: number; leadWords: number; above: SectionKind[] };

/**
 * Where a claim is first made. `word` counts the body’s words from 1; it is 0 in a headline or standfirst,
 * which stand above the body.
 */
export type Place = { section: SectionKind; word: number };

export type Source = SourceRecord &
	Makeup & {
		words: number;
		sha256: string;
		/** For a retelling: how often it was coded, and by whom as far as it is recorded. */
		made?: Made & { times: 1 | 2 };
	};

/** What the lock has of a quote's words; `firstPassage` is the passage of an earlier one that makes the claim. */
export type Measures = { follows?: number; spoken?: true; passage?: string; firstPassage?: string };

export type Claim = CodebookClaim &
	OriginalCell &
	Measures & { order: number; span: Span | null; at: Place | null };

/** What a retelling does with a claim. */
export type Cell = RetellingCell & Measures & { span?: Span; at?: Place };

export type Added = Omit<Addition, 'beside'> &
	Measures & {
		source: string;
		/** Claims of the original on the same matter, in its order: those named, or those of the same topic. */
		beside: string[];
		span: Span | null;
	};

/** A statement that several documents quote: stretches of words, as the original has them and as each retelling does. */
export type Quotation = {
	claim: string;
	versions: {
		source: string;
		changes: { kind: 'same' | 'changed'; original: string[]; words: string[] }[];
	}[];
};

export type StoryStep = Omit<Step, 'text'> & { text: Paragraph[] };
export type StoryChapter = Omit<Chapter, 'steps'> & { steps: StoryStep[] };
/** What a graphic for other sites draws: a step's view, or a graphic of the whole record. */
export type Drawing = { view: View } | { explore: Exploration };
/** A graphic that other sites may frame. */
export type StoryEmbed = Pick<Embed, 'id' | 'title' | 'step'> & { finding: Paragraph } & Drawing;

/** How far two independent readings of the same cells agree. */
type Measured = {
	/** A document's id, or `all` for the retellings together. */
	source: string;
	cells: number;
	same: number;
	/** Observed and by-chance agreement, and Cohen's kappa (null where chance agreement is 1). */
	raw: number;
	chance: number;
	kappa: number | null;
};

/** The agreement of two codings on statuses. */
export type Agreement = Measured & {
	/** `matrix[first][second]`: how many claims the first coding and the second gave these statuses. */
	matrix: Record<Status, Record<Status, number>>;
	/** Claims on which the two differed, with both statuses and the settled one. */
	differences: { claim: string; source: string; first: Status; second: Status; settled: Status }[];
};

/**
 * The agreement of two readings on where a document first makes its claims. `same` counts claims of which
 * both say, or neither, that a passage before the quote makes them.
 */
export type PlaceAgreement = Measured & {
	/** Claims that both find first made at the same place. */
	samePlace: number;
	/** Claims on whose place they differed, with the word of the document that each has as the first. */
	differences: { claim: string; source: string; first: number; second: number; settled: number }[];
};

/** One coding's statuses as they were before settling: by retelling coded twice, then by claim. */
export type Reading = Record<string, Record<string, Status>>;

/** A publication: its day, which is its id but for the second of one day, and how many corrections it had. */
export type PublishedVersion = { id: string; day: string; corrections: number };

export type Story = {
	format: 1;
	/** SHA-256 of documents.lock.json as it lay on disk when this was built. */
	lock: string;
	site: Site;
	sources: Source[];
	claims: Claim[];
	/** By retelling, then by claim. */
	cells: Record<string, Record<string, Cell>>;
	/** The two independent codings from which the cells were settled. */
	readings: { first: Reading; second: Reading };
	added: Added[];
	/** Claims of kind `quote`, as the retellings that quote them do. */
	quotations: Quotation[];
	reuse: Reuse[];
	agreement: Agreement[];
	placeAgreement: PlaceAgreement[];
	strikes: Strike[];
	beyond: BeyondFact[];
	corrections: Correction[];
	/** The publications so far, the first first; their words stand in `data/versions/`. */
	versions: PublishedVersion[];
	/** The version that this is; null before the first, and while something is another since the last. */
	version: string | null;
	parts: Part[];
	ties: Tie[];
	events: TimelineEvent[];
	chapters: StoryChapter[];
	embeds: StoryEmbed[];
	/** Every figure that the prose takes from the data, by its path. */
	counts: Record<string, number>;
};
