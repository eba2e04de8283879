/**
 * What the diagram of the authority draws.
 *
 * A tie joins two parts that stand next to each other: an authority and a force, a force and a
 * place, or one part of the practice before and the next. Any other tie has no room and is an error.
 */
import type { Part, Story, Tie, ViewOf } from '#data/schema';
import { original } from '../../model/story.ts';

export type AuthorityPart = Pick<Part, 'id' | 'role' | 'label'> & {
	detail: string;
	/** What the part rests on, in words. */
	rests: string;
	/** The claim that it rests on, where it is one. */
	claim?: string;
};

export type AuthorityRows = {
	/** The outlet whose report this is, and how many documents there are. */
	outlet: string;
	documents: number;
	parts: AuthorityPart[];
	ties: (Pick<Tie, 'from' | 'to'> & { label: string })[];
	/** The parts that the views ask for together; the tallest of these sets gives the height. */
	sets: string[][];
};

/** Whether a part stands beyond the documents. */
export const isBeyond = ({ role }: Pick<Part, 'role'>): boolean =>
	role === 'law' || role === 'precedent';

/** The parts that a view shows, in their order. */
export const shownParts = <P extends Pick<Part, 'id' | 'role'>>(
	parts: P[],
	{ show, beyond }: Pick<ViewOf<'authority'>, 'show' | 'beyond'>,
): P[] => parts.filter((part) => (!show || show.includes(part.id)) && (beyond || !isBeyond(part)));

const neighbours = new Set(['authority force', 'force authority', 'force place', 'place force']);

/** The claim's or fact's label with where it stands, or the reference itself. */
function rests(story: Story, ref: string): string {
	const [kind, id] = ref.split(':');
	const outletOf = (source?: string) => story.sources.find((one) => one.id === source)?.outlet;
	if (kind === 'claim') {
		const claim = story.claims.find((one) => one.id === id);
		if (claim) return `${claim.label} (${original(story).outlet})`;
	}
	if (kind === 'beyond') {
		const fact = story.beyond.find((one) => one.id === id);
		if (fact) return `${fact.label} (${fact.source})`;
	}
	return outletOf(id?.split('/')[0]) ?? ref;
}

/** The diagram's parts and ties; those that no view shows are left out. */
export function authorityRows(story: Story, views: ViewOf<'authority'>[]): AuthorityRows {
	const before = story.parts.filter(({ role }) => role === 'before').map(({ id }) => id);
	const role = (id: string) => story.parts.find((part) => part.id === id)?.role;
	for (const { from, to } of story.ties) {
		const steps =
			before.includes(from) && before.includes(to)
				? Math.abs(before.indexOf(from) - before.indexOf(to))
				: 0;
		if (steps !== 1 && !neighbours.has(`${role(from)} ${role(to)}`))
			throw new Error(
				`ties: “${from}” and “${to}” are no neighbours; a tie joins authority and force, force and place, or two parts before in a row`,
			);
	}
	const sets = new Map(
		views.map((view) => {
			const ids = shownParts(story.parts, view).map(({ id }) => id);
			return [ids.join(' '), ids];
		}),
	);
	const asked = new Set([...sets.values()].flat());
	return {
		outlet: original(story).outlet,
		documents: story.sources.length,
		parts: story.parts
			.filter(({ id }) => asked.has(id))
			.map((part) => ({
				id: part.id,
				role: part.role,
				label: part.label,
				detail: part.detail ?? '',
				rests: rests(story, part.ref),
				...(part.ref.startsWith('claim:') && { claim: part.ref.slice('claim:'.length) }),
			})),
		ties: story.ties
			.filter(({ from, to }) => asked.has(from) && asked.has(to))
			.map(({ from, to, label }) => ({ from, to, label: label ?? '' })),
		sets: [...sets.values()],
	};
}
