import { viewRows } from '$lib/explore/views/rows';
import { listReplies } from '$lib/model/corrections';
import { exploreData } from '$lib/model/explorer-data';
import { describeShareImage, exploreShareImage } from '$lib/server/share-images';
import { story } from '$lib/server/story';

export const load = () => ({
	site: story.site,
	corrections: story.corrections,
	record: exploreData(story),
	views: viewRows(story),
	replies: listReplies(story),
	shareImage: describeShareImage(exploreShareImage),
});
