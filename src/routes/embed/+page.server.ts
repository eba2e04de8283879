import { snippets } from '$lib/embed/snippet';
import { siteUrl } from '$lib/server/site-url';
import { firstHeight, pages } from '$lib/server/oembed';
import { story } from '$lib/server/story';

export const load = () => ({
	site: story.site,
	corrections: story.corrections,
	embeds: pages.map((page) => ({
		...page,
		snippets: siteUrl
			? snippets({
					graphic: page.id,
					title: page.title,
					root: siteUrl.root,
					height: firstHeight,
					alt: page.description,
				})
			: null,
	})),
	claims: story.claims.length,
	focus: story.site.specimen,
});
