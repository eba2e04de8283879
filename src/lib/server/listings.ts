/**
 * The sitemap, and the Atom feed of versions, corrections and replies. Both need absolute addresses, so that a site
 * without a public address has neither.
 */
import { max } from 'd3';
import { Feed } from 'feed';
import type { Story } from '#data/schema';
import type { SiteUrl } from '$lib/model/site-url';
import { escapeHtml } from '$lib/embed/snippet';
import { listCorrections, listReplies } from '$lib/model/corrections';
import { paragraphsOf } from '$lib/model/paragraphs';
import { formatDay, formatList } from '#data/format';

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

/** A version for the feed: where it is told what changed, and in a few words how much. */
export type ListedVersion = { id: string; day: string; path: string; summary: string };

/** The Atom feed; before the first publication it has the days of `site.json`. The id of an entry is an address and stays the same unless the site moves. */
export function feed(
	{ site, corrections, sources }: Story,
	{ siteUrl, versions }: { siteUrl: SiteUrl; versions: readonly ListedVersion[] },
): string {
	const corrected = listCorrections(corrections);
	const replies = listReplies({ sources });
	const days = [...new Set([site.published, site.updated])];
	const published: readonly ListedVersion[] = versions.length
		? versions
		: days.map((day) => ({ id: day, day, path: '', summary: site.standfirst }));
	const latest = max([...days, ...[...corrected, ...replies].map(({ date }) => date)])!;
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
		author: { name: formatList(site.byline) || site.title },
	});
	const entries = [
		...corrected.map(({ id, date, what }) => ({
			title: `Correction, ${formatDay(date)}`,
			id: siteUrl.of(`corrections/#${id}`),
			link: siteUrl.of(`corrections/#${id}`),
			day: date,
			description: what,
		})),
		...replies.map(({ id, outlet, date, text }) => ({
			title: `Reply of ${outlet}, ${formatDay(date)}`,
			id: siteUrl.of(`corrections/#${id}`),
			link: siteUrl.of(`corrections/#${id}`),
			day: date,
			description: text,
		})),
		...published.toReversed().map(({ id, day, path, summary }) => ({
			title: id === published[0]?.id ? site.title : `Updated, ${formatDay(day)}`,
			id: siteUrl.of(`#version-${id}`),
			link: siteUrl.of(path),
			day,
			description: summary,
		})),
	];
	for (const { title, id, link, day, description } of entries) {
		const date = new Date(day);
		// titles and summaries of the feed are HTML
		const parts = paragraphsOf(description).map(escapeHtml);
		const summary = parts.length > 1 ? parts.map((part) => `<p>${part}</p>`).join('') : parts[0]!;
		const html = { title: escapeHtml(title), description: summary };
		atom.addItem({ ...html, id, link, date, published: date });
	}
	return `${atom.atom1()}\n`;
}
