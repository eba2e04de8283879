/** oEmbed's answers (oembed.com, version 1.0) by the graphic's name; none without a public address. */
import { oembedHtml } from '$lib/embed/snippet';
import { plainText } from '$lib/model/prose';
import { siteUrl } from './site-url.ts';
import { story } from './story.ts';

/** CSS pixels that a frame has before it has told its own height; hosts clamp it to their own limits. */
export const firstHeight = 640;

/** The name of the whole story among the graphics. */
export const wholeStory = 'story';

/** Every page that may be embedded: its name, its title, and what it says in one sentence. */
export const pages = [
	...story.embeds.map(({ id, title, finding }) => ({ id, title, description: plainText(finding) })),
	{ id: wholeStory, title: story.site.title, description: story.site.standfirst },
];

export type OEmbed = {
	version: '1.0';
	type: 'rich';
	title: string;
	provider_name: string;
	provider_url: string;
	width: number;
	height: number;
	html: string;
};

const answer = (root: string, { id, title, description }: (typeof pages)[number]): OEmbed => ({
	version: '1.0',
	type: 'rich',
	title,
	provider_name: story.site.title,
	provider_url: root,
	width: 600,
	height: firstHeight,
	html: oembedHtml({ graphic: id, title, root, height: firstHeight, alt: description }),
});

const root = siteUrl?.root;

export const oembeds: ReadonlyMap<string, OEmbed> = new Map(
	root ? pages.map((page) => [page.id, answer(root, page)]) : [],
);
