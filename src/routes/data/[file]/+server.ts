import { error } from '@sveltejs/kit';
import { downloads } from '$lib/server/downloads';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...downloads.keys()].map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
	const text = downloads.get(params.file);
	if (text === undefined) error(404, `There is no file “${params.file}”.`);
	const type = params.file.endsWith('.csv') ? 'text/csv' : 'application/json';
	return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
