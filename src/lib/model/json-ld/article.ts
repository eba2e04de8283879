import type { Story } from '#data/schema';
import type { SiteUrl } from '../site-url.ts';
import { withContext, signed, work } from './parts.ts';

/** The piece as a `NewsArticle`; it names no author and no publisher that `site.json` does not. */
export function article({ site, sources, corrections }: Story, siteUrl?: SiteUrl) {
	return withContext({
		'@type': 'NewsArticle',
		headline: site.title,
		description: site.standfirst,
		url: siteUrl?.root,
		mainEntityOfPage: siteUrl?.root,
		datePublished: site.published,
		dateModified: site.updated,
		inLanguage: site.language,
		isAccessibleForFree: true,
		author: signed(site),
		isBasedOn: sources.map(work),
		correction: corrections.length
			? corrections.map(({ date, what }) => ({
					'@type': 'CorrectionComment',
					datePublished: date,
					text: what,
				}))
			: undefined,
	});
}
