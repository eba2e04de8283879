/** The codings of a retelling, and the picture of its marks. */
import { error } from '@sveltejs/kit';
import { fileFormats, graphicFile, graphicNames } from '$lib/server/graphic-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	graphicNames('sources').flatMap((source) => fileFormats.map((format) => ({ source, format })));

export const GET: RequestHandler = async ({ params: { source, format } }) =>
	(await graphicFile('sources', { name: source, format })) ??
	error(404, `There is no retelling “${source}”.`);
