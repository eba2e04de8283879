import { snippets, type Embed } from '$lib/embed/snippet';
import { pick } from '$lib/model/pick';
import { siteUrl } from '$lib/server/site-url';
import { cardHeights } from '$lib/server/card-rooms';
import { claimCard, embeds } from '$lib/server/oembed';
import { story } from '$lib/server/story';

const copied = (embed: Embed) => (siteUrl ? snippets(embed) : null);
/** The claim of whose card the gallery shows first. */
const first = story.claims.find(({ id }) => id === story.site.specimen);
const card = first && claimCard(first);

export const load = () => ({
	site: story.site,
	corrections: story.corrections,
	embeds: embeds.map((embed) => ({
		id: embed.graphic,
		title: embed.title,
		description: embed.alt,
		snippets: copied(embed),
	})),
	claim: first && card && { id: first.id, snippets: copied(card) },
	claims: story.claims.map((claim) => ({
		...pick(claim, ['id', 'label', 'claim']),
		heights: cardHeights(claim),
	})),
	root: card?.root,
	focus: story.site.specimen,
});
