/**
 * The oEmbed response for each page that may be embedded, as a file: the parameters that consumers add
 * (maxwidth, format) have no effect. Without a public address there is none.
 */
import { json } from '@sveltejs/kit';
import { oembeds } from '$lib/server/oembed';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...oembeds.keys()].map((graphic) => ({ graphic }));

export const GET: RequestHandler = ({ params }) => {
	const answer = oembeds.get(params.graphic);
	return answer ? json(answer) : json({ error: `no graphic “${params.graphic}”` }, { status: 404 });
};
