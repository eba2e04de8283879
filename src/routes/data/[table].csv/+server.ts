import { error } from '@sveltejs/kit';
import { tables } from '$lib/model/tables';
import { story } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(tables).map((table) => ({ table }));

export const GET: RequestHandler = ({ params }) => {
	const table = tables[params.table];
	if (!table) error(404, `There is no table “${params.table}”.`);
	return new Response(table(story), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
