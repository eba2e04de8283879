/** The data and the picture of a graphic of the story. */
import { error } from '@sveltejs/kit';
import { fileFormats, graphicFile, graphicNames } from '$lib/server/graphic-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	graphicNames('graphics').flatMap((graphic) => fileFormats.map((format) => ({ graphic, format })));

export const GET: RequestHandler = async ({ params: { graphic, format } }) =>
	(await graphicFile('graphics', { name: graphic, format })) ??
	error(404, `There is no graphic “${graphic}”.`);
