/**
 * The page that a host shows for an address where nothing is. It may be shown at any depth, so it
 * holds its own styles and names no file: with the site's address its links are absolute, without
 * one it can only lead to the start of whatever stands on this host.
 */
import { render } from 'svelte/server';
import tokens from '$lib/styles/tokens.css?inline';
import { siteUrl } from '$lib/server/site-url';
import { faceFor } from '$lib/server/inline-font';
import { story } from '$lib/server/story';
import NotFound from '$lib/ui/NotFound.svelte';

export const prerender = true;

const links = siteUrl
	? [
			{ href: siteUrl.root, label: 'The story' },
			{ href: siteUrl.of('claims/'), label: 'Every claim' },
			{ href: siteUrl.of('corrections/'), label: 'Corrections' },
		]
	: [{ href: '/', label: 'To the start of this site' }];

/** As strict as that of the other pages; the styles are in the page itself. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'unsafe-inline'",
	'font-src data:',
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	'trusted-types svelte-trusted-html',
].join('; ');

export const GET = async () => {
	const { title } = story.site;
	const { head, body } = render(NotFound, { props: { title, links } });
	const face = await faceFor(body.replace(/<[^>]+>/g, ''));
	const html = `<!doctype html>
<html lang="${story.site.language}">
	<head>
		<meta charset="utf-8" />
		<meta http-equiv="content-security-policy" content="${policy}" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="color-scheme" content="light dark" />
		<meta name="robots" content="noindex" />
		<meta name="description" content="There is nothing at this address." />
		<title>Nothing here · ${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
		<style>${face}${tokens}body{margin:0;background:var(--paper);color:var(--ink);font-size:var(--step-0)}</style>
		${head}
	</head>
	<body>${body}</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
