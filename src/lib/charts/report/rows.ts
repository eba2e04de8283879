/** What the graphic of the original's claims draws: as lines, by backing, and in each retelling. */
import { group } from 'd3';
import type { Backing, BackingKind, Claim, Story, ViewOf } from '#data/schema';
import { select } from '#data/select';
import { original, retellings } from '../../model/story.ts';
import { summarize, type SourceSummary } from '../frame/source-summary.ts';

/** Ranks of unnamed officials, in the order in which they are named. */
export const ranks = ['current', 'formerSenior', 'otherFormer'] as const;
export type Rank = (typeof ranks)[number];

/** How many officials of each rank there are. */
export type Officials = Record<Rank, number>;

/** The claims behind which exactly the same officials, or the same kind of source, stand. */
export type Group = { id: string; kind: BackingKind; officials: Officials; size: number };

export type ReportClaim = Pick<Claim, 'id' | 'label' | 'topic' | 'kind'> & {
	/** Id of its group. */
	group: string;
	/** Whether each retelling asserts it at all, in the order of `retellings`. */
	asserted: boolean[];
};

export type ReportRows = {
	original: SourceSummary & { published: string | null };
	retellings: SourceSummary[];
	/** In the original's order. */
	claims: ReportClaim[];
	/** Unnamed officials first, most claims first; then the other kinds. */
	groups: Group[];
	/** Ids of the claims that each selector of the views selects, by its JSON. */
	selections: Record<string, string[]>;
};

/** The order of the groups; within the first, those with most claims come first. */
const kindOrder: BackingKind[] = [
	'anonymous',
	'official-unnamed',
	'on-record',
	'pentagon',
	'public-record',
	'own-voice',
];

const officialsOf = (backing: Backing): Officials => ({
	current: backing.currentOfficials,
	formerSenior: backing.formerSeniorOfficials,
	otherFormer: backing.otherFormerOfficials,
});

const groupId = (backing: Backing): string =>
	backing.kind === 'anonymous'
		? ['anonymous', ...ranks.map((rank) => officialsOf(backing)[rank])].join('-')
		: backing.kind;

const groupsOf = (backings: Backing[]): Group[] =>
	[...group(backings, groupId)]
		.flatMap(([id, members]) =>
			members.slice(0, 1).map((backing) => ({
				id,
				kind: backing.kind,
				officials: officialsOf(backing),
				size: members.length,
			})),
		)
		.sort(
			(a, b) =>
				kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
				b.size - a.size ||
				a.id.localeCompare(b.id),
		);

/** Every claim of the original, with the selectors of the given views resolved. */
export function reportRows(story: Story, views: ViewOf<'report'>[]): ReportRows {
	const source = original(story);
	const sources = retellings(story);
	const selectors = views.flatMap(({ light }) => light ?? []);
	return {
		original: { ...summarize(source), published: source.published },
		retellings: sources.map(summarize),
		claims: [...story.claims]
			.sort((a, b) => a.order - b.order)
			.map(({ id, label, topic, kind, backing }) => ({
				id,
				label,
				topic,
				kind,
				group: groupId(backing),
				asserted: sources.map(
					(retelling) => (story.cells[retelling.id]?.[id]?.status ?? 'dropped') !== 'dropped',
				),
			})),
		groups: groupsOf(story.claims.map(({ backing }) => backing)),
		selections: Object.fromEntries(
			selectors.map((selector) => [
				JSON.stringify(selector),
				select(story, selector).map(({ id }) => id),
			]),
		),
	};
}

/** Ids of the claims that a view's selector selects; null where it has none. */
export const selectedBy = (
	{ selections }: ReportRows,
	{ light }: ViewOf<'report'>,
): Set<string> | null => (light ? new Set(selections[JSON.stringify(light)] ?? []) : null);
