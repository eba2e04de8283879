import type { Story } from '#data/schema';
import { about, versionOf, type Published } from '../datapackage.ts';
import { tableDefinitions } from '../tables.ts';
import { creativeWork, people, withContext } from './parts.ts';

const titles = new Map(tableDefinitions.map(({ name, title }) => [`${name}.csv`, title]));

/** The downloads as a `Dataset`; without addresses where the site’s own is not known. */
export function datasetJsonLd(story: Story, { measured, siteUrl }: Published) {
	const { site } = story;
	return withContext({
		'@type': 'Dataset',
		name: site.title,
		description: about(story),
		url: siteUrl?.of('method/'),
		version: versionOf(story.version ?? site.updated),
		datePublished: site.published,
		dateModified: site.updated,
		inLanguage: site.language,
		license: site.licences.codings.url,
		isAccessibleForFree: true,
		creator: people(site.byline),
		isBasedOn: story.sources.map(creativeWork),
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
