/**
 * The rows of the diagram of the authority. A tie joins two adjacent parts: an authority and a force, a
 * force and a place, or two consecutive parts of the practice before. There is no room for other ties, so
 * they are errors.
 */
import { pairs } from 'd3';
import type { Part, Story, Tie, ViewOf } from '#data/schema';
import { original } from '../../model/story.ts';

export type AuthorityPart = Pick<Part, 'id' | 'role' | 'label'> & {
	detail: string;
	restsOn: string;
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

export const isBeyond = ({ role }: Pick<Part, 'role'>): boolean =>
	role === 'law' || role === 'precedent';

export const shownParts = <P extends Pick<Part, 'id' | 'role'>>(
	parts: P[],
	{ show, beyond }: Pick<ViewOf<'authority'>, 'show' | 'beyond'>,
): P[] => parts.filter((part) => (!show || show.includes(part.id)) && (beyond || !isBeyond(part)));

/** The claim's or fact's label with its source, or the outlet of the document that a part refers to. */
function restsOn(story: Story, ref: string): string {
	const [kind, id = ''] = ref.split(':');
	const claim = kind === 'claim' && story.claims.find((each) => each.id === id);
	if (claim) return `${claim.label} (${original(story).outlet})`;
	const fact = kind === 'beyond' && story.beyond.find((each) => each.id === id);
	if (fact) return `${fact.label} (${fact.source})`;
	const [source] = id.split('/');
	return story.sources.find((each) => each.id === source)?.outlet ?? ref;
}

function assertNeighbours({ parts, ties }: Story): void {
	const roles = new Map(parts.map(({ id, role }) => [id, role]));
	const before = parts.filter(({ role }) => role === 'before').map(({ id }) => id);
	const neighbours = new Set(pairs(before, (upper, lower) => `${upper} ${lower}`));
	for (const { from, to } of ties) {
		const pair = [roles.get(from), roles.get(to)].sort().join(' ');
		const isJoined = ['authority force', 'force place'].includes(pair);
		if (!isJoined && !neighbours.has(`${from} ${to}`) && !neighbours.has(`${to} ${from}`))
			throw new Error(
				`ties: “${from}” and “${to}” are no neighbours; a tie joins authority and force, force and place, or two parts before in a row`,
			);
	}
}

/** @throws for a tie between parts that are not adjacent */
export function authorityRows(story: Story, views: ViewOf<'authority'>[]): AuthorityRows {
	assertNeighbours(story);
	const sets = new Map(
		views.map((view) => {
			const ids = shownParts(story.parts, view).map(({ id }) => id);
			return [ids.join(' '), ids];
		}),
	);
	const shown = new Set([...sets.values()].flat());
	return {
		outlet: original(story).outlet,
		documents: story.sources.length,
		parts: story.parts
			.filter(({ id }) => shown.has(id))
			.map(({ id, role, label, detail = '', ref }) => ({
				id,
				role,
				label,
				detail,
				restsOn: restsOn(story, ref),
				...(ref.startsWith('claim:') && { claim: ref.slice('claim:'.length) }),
			})),
		ties: story.ties
			.filter(({ from, to }) => shown.has(from) && shown.has(to))
			.map(({ from, to, label = '' }) => ({ from, to, label })),
		sets: [...sets.values()],
	};
}
