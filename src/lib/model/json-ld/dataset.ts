import type { Story } from '#data/schema';
import type { SiteUrl } from '../site-url.ts';
import { about, versionOf, type Measured } from '../datapackage.ts';
import { described } from '../tables.ts';
import { withContext, signed, work } from './parts.ts';

type Made = { measured: ReadonlyMap<string, Measured>; siteUrl: SiteUrl | undefined };

const titles = new Map(described.map(({ name, title }) => [`${name}.csv`, title]));

/** The downloads as a `Dataset`; their addresses stand in it only where the site's own is known. */
export function dataset(story: Story, { measured, siteUrl }: Made) {
	const { site } = story;
	return withContext({
		'@type': 'Dataset',
		name: site.title,
		description: about(story),
		url: siteUrl?.of('method/'),
		version: versionOf(site.updated),
		datePublished: site.published,
		dateModified: site.updated,
		inLanguage: site.language,
		license: site.licences.codings.url,
		isAccessibleForFree: true,
		creator: signed(site),
		isBasedOn: story.sources.map(work),
		distribution: [...measured].map(([file, { bytes, hash }]) => ({
			'@type': 'DataDownload',
			name: file,
			description: titles.get(file) ?? 'Everything that the page is drawn from',
			encodingFormat: file.endsWith('.csv') ? 'text/csv' : 'application/json',
			contentSize: `${bytes} B`,
			sha256: hash.replace('sha256:', ''),
			contentUrl: siteUrl?.of(`data/${file}`),
		})),
	});
}
