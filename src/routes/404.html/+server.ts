/**
 * The page that hosts show for missing addresses. It may be shown at any depth, so that it contains its
 * styles and its links are absolute; without the site's address it can only link to the root of the host.
 */
import { render } from 'svelte/server';
import tokens from '$lib/styles/tokens.css?inline';
import { escapeHtml } from '$lib/embed/snippet';
import { siteUrl } from '$lib/server/site-url';
import { inlineFontFace } from '$lib/server/inline-font';
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

/** As strict as on the other pages, but for the inline styles. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'unsafe-inline'",
	'font-src data:',
	// an empty icon, since browsers ask for the host's by themselves
	'img-src data:',
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	'trusted-types svelte-trusted-html',
].join('; ');

export const GET = async () => {
	const { title } = story.site;
	const { head, body } = render(NotFound, { props: { title, links } });
	const face = await inlineFontFace(body.replace(/<[^>]+>/g, ''));
	const html = `<!doctype html>
<html lang="${story.site.language}">
	<head>
		<meta charset="utf-8" />
		<meta http-equiv="content-security-policy" content="${policy}" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="color-scheme" content="light dark" />
		<meta name="robots" content="noindex" />
		<link rel="icon" href="data:," />
		<meta name="description" content="There is nothing at this address." />
		<title>Nothing here · ${escapeHtml(title)}</title>
		<style>${face}${tokens}body{margin:0;background:var(--paper);color:var(--ink);font-size:var(--step-0)}</style>
		${head}
	</head>
	<body>${body}</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
