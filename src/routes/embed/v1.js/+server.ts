/** The loader for other sites. Its address is its version: what breaks it would need another address. */
import { bundleIife } from '$lib/server/iife';
import { rooms } from '$lib/server/embed-rooms';
import { siteUrl } from '$lib/server/site-url';

export const prerender = true;

export const GET = async () => {
	const constants = { SITE: siteUrl?.root ?? null, ROOMS: Object.fromEntries(rooms) };
	return new Response(`${await bundleIife('src/lib/embed/loader.ts', constants)}\n`, {
		headers: { 'content-type': 'text/javascript; charset=utf-8' },
	});
};
