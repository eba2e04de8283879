import { snippets } from '$lib/embed/snippet';
import { address } from '$lib/server/address';
import { firstHeight, pages } from '$lib/server/oembed';
import { story } from '$lib/server/story';

export const load = () => ({
	site: story.site,
	corrections: story.corrections,
	embeds: pages.map((page) => ({
		...page,
		snippets: address
			? snippets({
					graphic: page.id,
					title: page.title,
					root: address.root,
					height: firstHeight,
					alt: page.says,
				})
			: null,
	})),
	claims: story.claims.length,
	focus: story.site.specimen,
});
