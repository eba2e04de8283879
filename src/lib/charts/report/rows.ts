/** What the graphic of the original's claims draws: as lines, by backing, and in each retelling. */
import type { Backing, BackingKind, ClaimKind, Story, ViewOf } from '#data/schema';
import { select } from '../../model/select.ts';
import { original, retellings } from '../../model/story.ts';

/** Who the unnamed people are, in the order in which they are named. */
export const ranks = ['current', 'formerSenior', 'otherFormer'] as const;
export type Rank = (typeof ranks)[number];
export type People = Record<Rank, number>;

/** The claims behind which exactly the same people, or the same kind of source, stand. */
export type Group = { id: string; kind: BackingKind; people: People; size: number };

export type ReportClaim = {
	id: string;
	label: string;
	topic: string;
	kind: ClaimKind;
	/** Id of its group. */
	group: string;
	/** Whether each retelling asserts it at all, in the order of `retellings`. */
	asserted: boolean[];
};

export type ReportSource = { id: string; outlet: string; words: number };

export type ReportRows = {
	original: ReportSource & { published: string | null };
	retellings: ReportSource[];
	/** In the original's order. */
	claims: ReportClaim[];
	/** Unnamed officials first, most claims first; then the other kinds. */
	groups: Group[];
	/** What each selector of the views picked, by its JSON. */
	picks: Record<string, string[]>;
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

const peopleOf = (backing: Backing): People => ({
	current: backing.currentOfficials,
	formerSenior: backing.formerSeniorOfficials,
	otherFormer: backing.otherFormerOfficials,
});

const groupId = (backing: Backing): string =>
	backing.kind === 'anonymous'
		? ['anonymous', ...ranks.map((rank) => peopleOf(backing)[rank])].join('-')
		: backing.kind;

function groupsOf(backings: Backing[]): Group[] {
	const groups = new Map<string, Group>();
	for (const backing of backings) {
		const id = groupId(backing);
		const { kind } = backing;
		const group = groups.get(id) ?? { id, kind, people: peopleOf(backing), size: 0 };
		groups.set(id, { ...group, size: group.size + 1 });
	}
	return [...groups.values()].sort(
		(a, b) =>
			kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
			b.size - a.size ||
			a.id.localeCompare(b.id),
	);
}

/** Every claim of the original, with the selectors of the given views resolved. */
export function reportRows(story: Story, views: ViewOf<'report'>[]): ReportRows {
	const { id, outlet, words, published } = original(story);
	const sources = retellings(story);
	const lights = views.flatMap(({ light }) => (light ? [light] : []));
	return {
		original: { id, outlet, words, published },
		retellings: sources.map((source) => ({
			id: source.id,
			outlet: source.outlet,
			words: source.words,
		})),
		claims: [...story.claims]
			.sort((a, b) => a.order - b.order)
			.map((claim) => ({
				id: claim.id,
				label: claim.label,
				topic: claim.topic,
				kind: claim.kind,
				group: groupId(claim.backing),
				asserted: sources.map(
					(source) => (story.cells[source.id]?.[claim.id]?.status ?? 'dropped') !== 'dropped',
				),
			})),
		groups: groupsOf(story.claims.map(({ backing }) => backing)),
		picks: Object.fromEntries(
			lights.map((light) => [JSON.stringify(light), select(story, light).map((claim) => claim.id)]),
		),
	};
}
