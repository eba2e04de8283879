import { error } from '@sveltejs/kit';
import { siteUrl } from '$lib/server/site-url';
import { feed, sitemap } from '$lib/server/listings';
import { story } from '$lib/server/story';
import { comparisons, versions } from '$lib/server/versions';
import { changesBetween, comparisonPath, nameOfVersion } from '$lib/model/versions';
import { plural } from '#data/format';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The routes of pages to be listed: not embeds, redirects or the offline page. */
const routes = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'))
	.map((file) => file.slice('/src/routes/'.length, -'+page.svelte'.length))
	.filter((route) => !/^((embed|share)\/.|offline\/)/.test(route));

const paths = routes
	.flatMap((route) => {
		if (route === 'claims/[claim]/') return story.claims.map(({ id }) => `claims/${id}/`);
		if (route === 'sources/[source]/') return story.sources.map(({ id }) => `sources/${id}/`);
		if (route === 'versions/[from]/[to]/')
			return comparisons.map(([from, to]) => comparisonPath(from, to));
		return [route];
	})
	.sort();

const listedVersions = versions.map((version, i) => {
	const previous = versions[i - 1];
	if (!previous) return { ...version, path: '', summary: story.site.standfirst };
	const { length } = changesBetween(story, [previous, version]);
	const summary = `${plural(length, 'change')} since ${nameOfVersion(previous)}.`;
	return { ...version, path: comparisonPath(previous, version), summary };
});

const listings: Record<string, string> = siteUrl
	? {
			sitemap: sitemap(paths, { siteUrl, updated: story.site.updated }),
			feed: feed(story, { siteUrl, versions: listedVersions }),
		}
	: {};

export const entries: EntryGenerator = () => Object.keys(listings).map((listing) => ({ listing }));

export const GET: RequestHandler = ({ params }) => {
	const text = listings[params.listing];
	if (!text) error(404, `There is no “${params.listing}.xml”, or no PUBLIC_URL for it.`);
	return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
