import { siteUrl } from '$lib/server/site-url';

export const prerender = true;

/** Allows everything. Crawlers read the file only if the site is at the root of its host. */
export const GET = () =>
	new Response(
		[
			'User-agent: *',
			'Allow: /',
			...(siteUrl ? ['', `Sitemap: ${siteUrl.of('sitemap.xml')}`] : []),
			'',
		].join('\n'),
		{ headers: { 'content-type': 'text/plain; charset=utf-8' } },
	);
