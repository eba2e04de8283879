/** The embed image of a graphic, for pages without frames. */
import { png } from '$lib/server/share-image';
import { embedImage } from '$lib/server/embed-image';
import { story } from '$lib/server/story';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	story.embeds.flatMap(({ id }) => [
		{ graphic: id, format: 'svg' },
		{ graphic: id, format: 'png' },
	]);

export const GET: RequestHandler = async ({ params }) => {
	const embed = story.embeds.find(({ id }) => id === params.graphic);
	if (!embed) error(404, `There is no graphic “${params.graphic}” for other sites.`);
	const svg = embedImage(embed);
	if (params.format === 'svg')
		return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
	return new Response(await png(svg, 1616), { headers: { 'content-type': 'image/png' } });
};
