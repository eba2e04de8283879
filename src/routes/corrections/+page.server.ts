import { listCorrections } from '$lib/model/corrections';
import { correctionsPageData } from '$lib/model/page-data';
import { comparisonOf } from '$lib/model/versions';
import { siteUrl } from '$lib/server/site-url';
import { story } from '$lib/server/story';

export const load = () => ({
	...correctionsPageData(story),
	versions: story.versions,
	listed: listCorrections(story.corrections).map((correction, i) => ({
		...correction,
		comparison: comparisonOf(story.versions, story.corrections.length - i),
	})),
	feed: siteUrl?.of('feed.xml'),
	outlets: story.sources.filter(({ role }) => role === 'retelling').map(({ outlet }) => outlet),
});
