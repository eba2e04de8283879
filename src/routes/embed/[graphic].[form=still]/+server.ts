/** A graphic for other sites as a still image, for pages that frame nothing. */
import { png } from '$lib/server/card';
import { still } from '$lib/server/still';
import { story } from '$lib/server/story';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	story.embeds.flatMap(({ id }) => [
		{ graphic: id, form: 'svg' },
		{ graphic: id, form: 'png' },
	]);

export const GET: RequestHandler = async ({ params }) => {
	const embed = story.embeds.find(({ id }) => id === params.graphic);
	if (!embed) error(404, `There is no graphic “${params.graphic}” for other sites.`);
	const svg = still(embed);
	if (params.form === 'svg')
		return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
	return new Response(await png(svg, 1616), { headers: { 'content-type': 'image/png' } });
};
