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
};

export type AuthorityRows = {
	/** The outlet whose report this is, and how many documents there are. */
	outlet: string;
	documents: number;
	parts: AuthorityPart[];
	ties: (Pick<Tie, 'from' | 'to'> & { label: string })[];
};

/** Whether a part stands beyond the documents. */
export const isBeyond = ({ role }: Pick<Part, 'role'>): boolean =>
	role === 'law' || role === 'precedent';

const neighbours = new Set(['authority force', 'force authority', 'force place', 'place force']);

/** The claim's or fact's label with where it stands, or the reference itself. */
function rests(story: Story, ref: string): string {
	const [kind, id] = ref.split(':');
	if (kind === 'claim') {
		const claim = story.claims.find((one) => one.id === id);
		if (claim) return `${claim.label} (${original(story).outlet})`;
	}
	if (kind === 'beyond') {
		const fact = story.beyond.find((one) => one.id === id);
		if (fact) return `${fact.label} (${fact.source})`;
	}
	if (kind === 'source') return story.sources.find((one) => one.id === id)?.outlet ?? ref;
	return ref;
}

/** The diagram's parts and ties; those from beyond the documents only where a view shows them. */
export function authorityRows(story: Story, views: ViewOf<'authority'>[]): AuthorityRows {
	const beyond = views.some((view) => view.beyond);
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
	return {
		outlet: original(story).outlet,
		documents: story.sources.length,
		parts: story.parts
			.filter((part) => beyond || !isBeyond(part))
			.map((part) => ({
				id: part.id,
				role: part.role,
				label: part.label,
				detail: part.detail ?? '',
				rests: rests(story, part.ref),
			})),
		ties: story.ties.map(({ from, to, label }) => ({ from, to, label: label ?? '' })),
	};
}
