import { snippets } from '$lib/embed/snippet';
import { siteUrl } from '$lib/server/site-url';
import { embeds } from '$lib/server/oembed';
import { story } from '$lib/server/story';

export const load = () => ({
	site: story.site,
	corrections: story.corrections,
	embeds: embeds.map((embed) => ({
		id: embed.graphic,
		title: embed.title,
		description: embed.alt,
		snippets: siteUrl ? snippets(embed) : null,
	})),
	claims: story.claims.length,
	focus: story.site.specimen,
});
