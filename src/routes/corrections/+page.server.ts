import { dated } from '$lib/model/corrections';
import { correctionsSlice } from '$lib/model/slice';
import { address } from '$lib/server/address';
import { story } from '$lib/server/story';

export const load = () => ({
	...correctionsSlice(story),
	dated: dated(story.corrections),
	feed: address?.of('feed.xml'),
	outlets: story.sources.filter(({ role }) => role === 'retelling').map(({ outlet }) => outlet),
});
