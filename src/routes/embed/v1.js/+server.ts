/** The loader, bundled for other sites; its address is its version and never changes its meaning. */
import loader from '$lib/embed/loader.ts?classic';

export const prerender = true;

export const GET = () =>
	new Response(`${loader}\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
