/** Addresses of things that are named otherwise now: `aliases` of `site.json`, as pages need them. */
import type { Claim, Story, StoryEmbed } from '#data/schema';
import { kindOf, targetOf } from '#data/versions';

type WithAliases = { site: Pick<Story['site'], 'aliases'> };
export type AddressKind = 'chapter' | 'step' | 'claim' | 'source' | 'embed';

/** The ids that things of a kind had, so that a page stands at each of their addresses. */
export const formerIds = ({ site }: WithAliases, kind: AddressKind): string[] =>
	Object.keys(site.aliases ?? {})
		.filter((name) => kindOf(name) === kind)
		.map(targetOf);

/** The hashes that lead to a chapter or a step now. */
export const hashesLeadingTo = ({ site }: WithAliases, name: string): string[] =>
	Object.entries(site.aliases ?? {})
		.filter(([former, now]) => now === name && /^(chapter|step):/.test(former))
		.map(([former]) => targetOf(former));

/** The graphic at an address for other sites, which may be of its former id. */
export function embedAt(story: Pick<Story, 'site' | 'embeds'>, id: string): StoryEmbed | undefined {
	const now = targetOf(story.site.aliases?.[`embed:${id}`] ?? `embed:${id}`);
	return story.embeds.find((embed) => embed.id === now);
}

/** The ids at which graphics for other sites stand, former ones included. */
export const embedIds = (story: Pick<Story, 'site' | 'embeds'>): string[] => [
	...story.embeds.map(({ id }) => id),
	...formerIds(story, 'embed'),
];

/** The claim whose card is at an address, which may be of its former id. */
export function claimAt(story: Pick<Story, 'site' | 'claims'>, id: string): Claim | undefined {
	const now = story.site.aliases?.[`claim:${id}`] ?? `claim:${id}`;
	return story.claims.find((claim) => `claim:${claim.id}` === now);
}

/** The ids at which cards of claims stand, former ones included. */
export const claimIds = (story: Pick<Story, 'site' | 'claims'>): string[] => [
	...story.claims.map(({ id }) => id),
	...formerIds(story, 'claim').filter((id) => claimAt(story, id)),
];

/** The path of what a name leads to, from the site's root. */
export function pathOf(name: string): string {
	const target = targetOf(name);
	switch (kindOf(name)) {
		case 'claim':
			return `claims/${target}/`;
		case 'source':
			return `sources/${target}/`;
		case 'embed':
			return `embed/${target}/`;
		case 'page':
			return `${target}/`;
		default:
			return `#${target}`;
	}
}
