import { listCorrections } from '$lib/model/corrections';
import { correctionsPageData } from '$lib/model/page-data';
import { siteUrl } from '$lib/server/site-url';
import { story } from '$lib/server/story';

export const load = () => ({
	...correctionsPageData(story),
	listed: listCorrections(story.corrections),
	feed: siteUrl?.of('feed.xml'),
	outlets: story.sources.filter(({ role }) => role === 'retelling').map(({ outlet }) => outlet),
});
