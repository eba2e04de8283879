import { viewRows } from '$lib/explore/views/rows';
import { exploreData } from '$lib/model/explore';
import { cardFor, explorer } from '$lib/server/cards';
import { story } from '$lib/server/story';

export const load = () => ({
	site: story.site,
	corrections: story.corrections,
	record: exploreData(story),
	views: viewRows(story),
	card: cardFor(explorer),
});
