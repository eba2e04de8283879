/**
 * The oEmbed response for each page that may be embedded, as a file: the parameters that consumers add
 * (maxwidth, format) have no effect. Without a public address there is none.
 */
import { json } from '@sveltejs/kit';
import { embedIds } from '$lib/model/addresses';
import { wholeStory } from '$lib/server/embed-rooms';
import { oembedAt } from '$lib/server/oembed';
import { siteUrl } from '$lib/server/site-url';
import { story } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	siteUrl ? [...embedIds(story), wholeStory].map((graphic) => ({ graphic })) : [];

export const GET: RequestHandler = ({ params }) => {
	const answer = oembedAt(params.graphic);
	return answer ? json(answer) : json({ error: `no graphic “${params.graphic}”` }, { status: 404 });
};
