/**
 * The page at an address whose claim, document or chapter is named otherwise now or gone: it leads on by
 * itself, without a script, and search engines do not list it.
 */
import { escapeHtml } from '$lib/embed/snippet';
import { pathOf } from '$lib/model/addresses';
import { siteUrl } from './site-url.ts';
import { story } from './story.ts';

/** The kind of thing that has a page at each route. */
const kinds: Record<string, 'claim' | 'source' | 'chapter'> = {
	'/claims/[claim]': 'claim',
	'/sources/[source]': 'source',
	'/share/[chapter]': 'chapter',
};

const policy =
	"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

type Address = { route: { id: string | null }; params: Partial<Record<string, string>> };

/** Null where nothing has moved. */
export function movedPage({ route, params }: Address): Response | null {
	const kind = kinds[route.id ?? ''];
	const id = kind && params[kind];
	const now = story.site.aliases?.[`${kind}:${id}`];
	if (!id || !now) return null;
	const path = pathOf(now);
	const { title, language } = story.site;
	const canonical = siteUrl
		? `<link rel="canonical" href="${siteUrl.of(path.replace(/#.*/, ''))}" />`
		: '';
	const html = `<!doctype html>
<html lang="${language}">
	<head>
		<meta charset="utf-8" />
		<meta http-equiv="content-security-policy" content="${policy}" />
		<meta http-equiv="refresh" content="0; url=../../${path}" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="color-scheme" content="light dark" />
		<meta name="robots" content="noindex" />
		<meta name="description" content="This page has another address now." />
		${canonical}
		<title>${id} has moved · ${escapeHtml(title)}</title>
		<style>body{margin:2rem;font-family:system-ui,sans-serif}</style>
	</head>
	<body>
		<main>
			<h1>This page has another address now.</h1>
			<p><a href="../../${path}">Go on to it</a></p>
		</main>
	</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
