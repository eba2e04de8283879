/**
 * The whole record as the explorer holds it. The words of each retelling are a file of their own, fetched
 * when needed.
 */
import type { BackingKind, Claim, ClaimKind, Source, Status, Story } from '#data/schema';
import type { CodedClaim } from './compare.ts';
import { revisionNotes, type RevisionNote } from './revisions.ts';
import { original, retellings } from './story.ts';
import { statuses } from '#data/vocabulary';

export type ExploredSource = Pick<Source, 'id' | 'outlet' | 'words'>;

export type ExploredClaim = {
	id: string;
	label: string;
	topic: string;
	kind: ClaimKind;
	backing: BackingKind;
	/** The original's words, and whether they are a statement inside quotation marks. */
	quote: string;
	spoken?: true;
	/** What revises its figures. */
	revised?: RevisionNote[];
	/** The place of the first chapter that names it, or -1. */
	chapter: number;
};

export type ExploreData = {
	original: ExploredSource;
	/** The retellings: the grid's columns. */
	sources: ExploredSource[];
	chapters: string[];
	claims: ExploredClaim[];
	/** By source, one letter for each claim: the first of its status. */
	cells: string[];
};

/** Whether the grid scrolls in a box, and only what is in view is drawn. */
export const isLarge = ({ sources, claims }: Pick<ExploreData, 'sources' | 'claims'>): boolean =>
	sources.length > 6 || sources.length * claims.length > 2000;

/** The most cells that the page, paper and the exports draw. */
const maxCells = 12_000;

export const isTooLarge = ({ sources, claims }: Pick<ExploreData, 'sources' | 'claims'>): boolean =>
	sources.length * claims.length > maxCells;

export type ExploredWords = CodedClaim[];

const letters = new Map(statuses.map((status) => [status[0], status]));

/** What a retelling does with a claim, both by their places. */
export const statusAt = (
	{ cells }: Pick<ExploreData, 'cells'>,
	[source, claim]: [number, number],
) => letters.get(cells[source]?.charAt(claim)) ?? ('dropped' as Status);

/** Collects every claim that a part of the script names: in a link, or in a chart's choice of claims. */
function collectClaims(node: unknown, ids = new Set<string>()): Set<string> {
	if (Array.isArray(node)) for (const child of node) collectClaims(child, ids);
	else if (node && typeof node === 'object') {
		const { kind, target, claims } = node as Record<string, unknown>;
		if (kind === 'claim' && typeof target === 'string') ids.add(target);
		if (Array.isArray(claims)) for (const id of claims) ids.add(String(id));
		for (const child of Object.values(node)) collectClaims(child, ids);
	}
	return ids;
}

/** The whole record without the retellings' words. */
export function exploreData(story: Story): ExploreData {
	const chapters = story.chapters.map(({ steps }) => collectClaims(steps));
	const pick = ({ id, outlet, words }: Source) => ({ id, outlet, words });
	const claim = ({ id, label, topic, kind, backing, quote, spoken }: Claim): ExploredClaim => ({
		...{ id, label, topic, kind, backing: backing.kind, quote },
		...(spoken && { spoken }),
		...revisionNotes(story, [id]),
		chapter: chapters.findIndex((ids) => ids.has(id)),
	});
	return {
		original: pick(original(story)),
		sources: retellings(story).map(pick),
		chapters: story.chapters.map(({ title }) => title),
		claims: story.claims.map(claim),
		cells: retellings(story).map((source) =>
			story.claims.map(({ id }) => (story.cells[source.id]?.[id]?.status ?? 'd')[0]).join(''),
		),
	};
}

/** What each claim says, as a sentence of our own, in the order of the claims. */
export const exploreClaims = ({ claims }: Pick<Story, 'claims'>): string[] =>
	claims.map(({ claim }) => claim);

export const exploreWords = (story: Story, source: string): ExploredWords =>
	story.claims.map(({ id }) => {
		const cell = story.cells[source]?.[id];
		if (!cell) return { status: 'dropped' };
		const {
			span: _span,
			follows: _follows,
			passage: _passage,
			firstPassage: _first,
			reviewed: _reviewed,
			...told
		} = cell;
		return told;
	});
