/** The oEmbed responses (oembed.com, version 1.0) for all pages that may be embedded. */
import { oembedHtml } from '$lib/embed/snippet';
import { plainText } from '$lib/model/prose';
import { siteUrl } from './site-url.ts';
import { story } from './story.ts';

/** Height of a frame, in CSS pixels, until it reports its own; hosts clamp it to their own limits. */
export const firstHeight = 640;

/** The name of the whole story among the embeds. */
export const wholeStory = 'story';

/** Every page that may be embedded: its name, its title and a description of one sentence. */
export const pages = [
	...story.embeds.map(({ id, title, finding }) => ({ id, title, description: plainText(finding) })),
	{ id: wholeStory, title: story.site.title, description: story.site.standfirst },
];

/** The response for each page, by its name; without a public address there is none. */
export const oembeds: ReadonlyMap<string, object> = new Map(
	(siteUrl ? pages : []).map(({ id, title, description }) => {
		const { root } = siteUrl!;
		const embed = { graphic: id, title, root, height: firstHeight, alt: description };
		const response = {
			version: '1.0',
			type: 'rich',
			title,
			provider_name: story.site.title,
			provider_url: root,
			width: 600,
			height: firstHeight,
			html: oembedHtml(embed),
		};
		return [id, response];
	}),
);
