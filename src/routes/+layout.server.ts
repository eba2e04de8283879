import { siteUrl } from '$lib/server/site-url';
import { clientScripts } from '$lib/server/client-scripts';
import { describeShareImage, storyShareImage } from '$lib/server/share-images';
import { colour } from '$lib/server/palette';
import { story } from '$lib/server/story';
import type { Publication } from '$lib/ui/publication';

export const load = (): { publication: Publication; clientScripts: Record<string, string> } => ({
	clientScripts,
	publication: {
		title: story.site.title,
		published: story.site.published,
		updated: story.site.updated,
		root: siteUrl?.root,
		shareImage: describeShareImage(storyShareImage),
		paper: { light: colour('paper', 'light'), dark: colour('paper', 'dark') },
	},
});
