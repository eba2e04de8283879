import { pick } from '$lib/model/pick';
import { listVersions } from '$lib/model/versions';
import { siteUrl } from '$lib/server/site-url';
import { story } from '$lib/server/story';
import { versions } from '$lib/server/versions';

export const load = () => ({
	...pick(story, ['site', 'corrections', 'version']),
	listed: listVersions(story, versions),
	feed: siteUrl?.of('feed.xml'),
});
