import { siteUrl } from '$lib/server/site-url';

export const prerender = true;

/** Everything may be read; a host reads this file only where the site stands at its root. */
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
