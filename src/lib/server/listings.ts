/**
 * What lists the site for programs: a sitemap, and an Atom feed of versions and corrections. Both
 * must name absolute addresses, so that without a public address there is neither.
 */
import { Feed } from 'feed';
import type { Story } from '#data/schema';
import type { SiteUrl } from '$lib/model/site-url';
import { dated } from '$lib/model/corrections';
import { formatDay } from '#data/format';

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A sitemap (sitemaps.org, 0.9) of pages, given as paths from the site's root. */
export function sitemap(
	paths: string[],
	{ siteUrl, updated }: { siteUrl: SiteUrl; updated: string },
) {
	const urls = paths.map(
		(path) => `\t<url><loc>${escaped(siteUrl.of(path))}</loc><lastmod>${updated}</lastmod></url>`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** An Atom feed. An entry's id is an address: it stays for as long as the site stays where it is. */
export function feed({ site, corrections }: Story, siteUrl: SiteUrl): string {
	const at = (day: string) => new Date(`${day}T00:00:00Z`);
	const corrected = dated(corrections);
	const latest = [site.updated, site.published, ...corrected.map(({ date }) => date)].sort().at(-1);
	const atom = new Feed({
		id: siteUrl.root,
		link: siteUrl.root,
		title: `${site.title}: versions and corrections`,
		description: site.standfirst,
		language: site.language,
		copyright: site.licences.codings.name,
		updated: at(latest ?? site.updated),
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
		const date = at(day);
		// the feed's titles and summaries are HTML
		const said = { title: escaped(title), description: escaped(description) };
		atom.addItem({ ...said, id, link, date, published: date });
	}
	return `${atom.atom1()}\n`;
}
