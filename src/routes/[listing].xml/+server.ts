import { error } from '@sveltejs/kit';
import type { SiteUrl } from '$lib/model/site-url';
import { siteUrl } from '$lib/server/site-url';
import { feed, sitemap } from '$lib/server/listings';
import { story } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Pages that are found by themselves: not those made for frames, nor those that stand for another. */
const routes = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'))
	.map((file) => file.slice('/src/routes/'.length, -'+page.svelte'.length))
	.filter((route) => !/^((embed|share)\/.|offline\/)/.test(route));

const paths = routes
	.flatMap((route) => {
		if (route === 'claims/[claim]/') return story.claims.map(({ id }) => `claims/${id}/`);
		if (route === 'sources/[source]/') return story.sources.map(({ id }) => `sources/${id}/`);
		return [route];
	})
	.sort();

/** The texts by file name. */
const all = (at: SiteUrl): [string, string][] => [
	['sitemap', sitemap(paths, { siteUrl: at, updated: story.site.updated })],
	['feed', feed(story, at)],
];

/** There is none without a public address, as the build says. */
const listings = new Map(siteUrl ? all(siteUrl) : []);

export const entries: EntryGenerator = () => [...listings.keys()].map((listing) => ({ listing }));

export const GET: RequestHandler = ({ params }) => {
	const text = listings.get(params.listing);
	if (!text) error(404, `There is no “${params.listing}.xml”, or no PUBLIC_URL for it.`);
	return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
