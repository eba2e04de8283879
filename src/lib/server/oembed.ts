/** The oEmbed responses (oembed.com, version 1.0) for all pages that may be embedded. */
import type { Claim } from '#data/schema';
import { cardRoom, heightAt } from '$lib/embed/frame-room';
import { oembedHtml, type Embed } from '$lib/embed/snippet';
import { plainText } from '$lib/model/prose';
import { claimAt, claimIds, embedAt } from '$lib/model/addresses';
import { cardHeights } from './card-rooms.ts';
import { roomOf, wholeStory } from './embed-rooms.ts';
import { siteUrl } from './site-url.ts';
import { story } from './story.ts';

/** Width of a frame that consumers may assume, in CSS pixels. */
const width = 600;
const root = siteUrl?.root ?? '';
const { site } = story;

export const embeds: Embed[] = [
	...story.embeds.map(({ id, title, finding }) => {
		const alt = plainText(finding);
		return { graphic: id, title, alt, root, room: roomOf(id) };
	}),
	{
		graphic: wholeStory,
		title: site.title,
		alt: site.standfirst,
		root,
		room: roomOf(wholeStory),
	},
];

/** The card of a claim. */
export const claimCard = (claim: Claim): Embed => ({
	...{ graphic: `claim/${claim.id}`, title: claim.label, alt: claim.claim, root },
	room: cardRoom(cardHeights(claim)),
});

const responseOf = (embed: Embed) => ({
	version: '1.0',
	type: 'rich',
	title: embed.title,
	provider_name: site.title,
	provider_url: root,
	width,
	height: heightAt(embed.room, width),
	html: oembedHtml(embed),
});

/** The response for each page, by its name; without a public address there is none. */
const oembeds: ReadonlyMap<string, object> = new Map(
	(siteUrl ? embeds : []).map((embed) => [embed.graphic, responseOf(embed)]),
);

/** The response for each claim’s page, also at its former address. */
export const claimOembeds: ReadonlyMap<string, object> = new Map(
	(siteUrl ? claimIds(story) : []).map((id) => [id, responseOf(claimCard(claimAt(story, id)!))]),
);

/** The response for a page at its address now, or at a former one. */
export const oembedAt = (graphic: string): object | undefined =>
	oembeds.get(embedAt(story, graphic)?.id ?? graphic);
