import type { Story } from '#data/schema';
import type { SiteUrl } from '../site-url.ts';
import { creativeWork, people, withContext } from './parts.ts';

/** The story as a `NewsArticle`, with no author or publisher other than those of `site.json`. */
export function articleJsonLd({ site, sources, corrections }: Story, siteUrl?: SiteUrl) {
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
		author: people(site.byline),
		isBasedOn: sources.map(creativeWork),
		correction: corrections.length
			? corrections.map(({ date, what }) => ({
					'@type': 'CorrectionComment',
					datePublished: date,
					text: what,
				}))
			: undefined,
	});
}
