/** The embed image of a graphic, for pages without frames. */
import { png } from '$lib/server/share-image';
import { embedImage } from '$lib/server/embed-image';
import { embedAt, embedIds } from '$lib/model/addresses';
import { story } from '$lib/server/story';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	embedIds(story).flatMap((graphic) => [
		{ graphic, format: 'svg' },
		{ graphic, format: 'png' },
	]);

export const GET: RequestHandler = async ({ params }) => {
	const embed = embedAt(story, params.graphic);
	if (!embed) error(404, `There is no graphic “${params.graphic}” for other sites.`);
	const svg = embedImage(embed);
	if (params.format === 'svg')
		return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
	return new Response(await png(svg, 1616), { headers: { 'content-type': 'image/png' } });
};
