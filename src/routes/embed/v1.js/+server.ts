/** The loader for other sites. Its address is its version: what breaks it would need another address. */
import { bundleIife } from '$lib/server/iife';

export const prerender = true;

export const GET = async () =>
	new Response(`${await bundleIife('src/lib/embed/loader.ts')}\n`, {
		headers: { 'content-type': 'text/javascript; charset=utf-8' },
	});
