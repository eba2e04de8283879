/**
 * The sitemap, and the Atom feed of versions and corrections. Both need absolute addresses, so that a site
 * without a public address has neither.
 */
import { max } from 'd3';
import { Feed } from 'feed';
import type { Story } from '#data/schema';
import type { SiteUrl } from '$lib/model/site-url';
import { escapeHtml } from '$lib/embed/snippet';
import { listCorrections } from '$lib/model/corrections';
import { formatDay } from '#data/format';

export function sitemap(
	paths: string[],
	{ siteUrl, updated }: { siteUrl: SiteUrl; updated: string },
) {
	const urls = paths.map(
		(path) =>
			`\t<url><loc>${escapeHtml(siteUrl.of(path))}</loc><lastmod>${updated}</lastmod></url>`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** The Atom feed. The id of an entry is an address and stays the same unless the site moves. */
export function feed({ site, corrections }: Story, siteUrl: SiteUrl): string {
	const corrected = listCorrections(corrections);
	const latest = max([site.updated, site.published, ...corrected.map(({ date }) => date)])!;
	const atom = new Feed({
		id: siteUrl.root,
		link: siteUrl.root,
		title: `${site.title}: versions and corrections`,
		description: site.standfirst,
		language: site.language,
		copyright: site.licences.codings.name,
		updated: new Date(latest),
		generator: false,
		feedLinks: { atom: siteUrl.of('feed.xml') },
		author: { name: site.byline || site.title },
	});
	const entries = [
		...corrected.map(({ id, date, what }) => ({
			title: `Correction, ${formatDay(date)}`,
			id: siteUrl.of(`corrections/#${id}`),
			link: siteUrl.of(`corrections/#${id}`),
			day: date,
			description: what,
		})),
		...[...new Set([site.updated, site.published])].map((day) => ({
			title: day === site.published ? site.title : `Updated, ${formatDay(day)}`,
			id: siteUrl.of(`#version-${day}`),
			link: siteUrl.root,
			day,
			description: site.standfirst,
		})),
	];
	for (const { title, id, link, day, description } of entries) {
		const date = new Date(day);
		// titles and summaries of the feed are HTML
		const html = { title: escapeHtml(title), description: escapeHtml(description) };
		atom.addItem({ ...html, id, link, date, published: date });
	}
	return `${atom.atom1()}\n`;
}
