/** What the graphic of the original's claims draws: as lines, by backing, and in each retelling. */
import { group } from 'd3';
import type { Backing, BackingKind, Claim, Story, ViewOf } from '#data/schema';
import { backingKinds } from '#data/vocabulary';
import { original, retellings } from '../../model/story.ts';
import { resolveSelectors, selectedBy, type Selections } from '../frame/selections.ts';
import { summarize, type SourceSummary } from '../frame/source-summary.ts';

/** Ranks of unnamed officials, in the order in which they are named. */
export const ranks = ['currentOfficials', 'formerSeniorOfficials', 'otherFormerOfficials'] as const;
export type Rank = (typeof ranks)[number];

export type Officials = Pick<Backing, Rank>;

/** The claims behind which exactly the same officials, or the same kind of source, stand. */
export type Group = { id: string; kind: BackingKind; officials: Officials; size: number };

export type ReportClaim = Pick<Claim, 'id' | 'label' | 'topic' | 'kind'> & {
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
	selections: Selections;
};

const groupId = (backing: Backing): string =>
	backing.kind === 'anonymous'
		? ['anonymous', ...ranks.map((rank) => backing[rank])].join('-')
		: backing.kind;

const groupsOf = (backings: Backing[]): Group[] =>
	[...group(backings, groupId)]
		.map(([id, members]) => ({
			id,
			kind: members[0]!.kind,
			officials: members[0]!,
			size: members.length,
		}))
		.sort(
			(a, b) =>
				backingKinds.indexOf(a.kind) - backingKinds.indexOf(b.kind) ||
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
		selections: resolveSelectors(story, selectors),
	};
}

/** Ids of the claims that a view's selector selects; null where it has none. */
export const selectedIn = ({ selections }: ReportRows, { light }: ViewOf<'report'>) =>
	light ? selectedBy(selections, light) : null;

export const includes = (selected: Set<string> | null, { id }: { id: string }): boolean =>
	!selected || selected.has(id);
