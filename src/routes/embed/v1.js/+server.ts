/** The loader for other sites. Its address is its version: what breaks it would need another address. */
import loader from '$lib/embed/loader.ts?classic';

export const prerender = true;

export const GET = () =>
	new Response(`${loader}\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
