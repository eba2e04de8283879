/** The data of a graphic for other sites, as its table has it. */
import { error } from '@sveltejs/kit';
import { drawable } from '$lib/charts/embeds';
import { embedAt, embedIds } from '$lib/model/addresses';
import { csvOfTable } from '$lib/server/graphic-files';
import { story } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => embedIds(story).map((graphic) => ({ graphic }));

export const GET: RequestHandler = ({ params }) => {
	const embed = embedAt(story, params.graphic);
	if (!embed) error(404, `There is no graphic “${params.graphic}” for other sites.`);
	return new Response(csvOfTable(drawable(story, embed).table), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
};
