import { articleJsonLd } from '$lib/model/json-ld/article';
import { siteUrl } from '$lib/server/site-url';
import { describeThumbnail } from '$lib/server/thumbnail';
import { story } from '$lib/server/story';

export const load = () => ({
	story,
	jsonLd: articleJsonLd(story, siteUrl),
	thumbnail: describeThumbnail(story),
});
