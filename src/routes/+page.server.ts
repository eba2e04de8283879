import { article } from '$lib/model/linked/article';
import { address } from '$lib/server/address';
import { describeSmall } from '$lib/server/in-small';
import { story } from '$lib/server/story';

export const load = () => ({
	story,
	linked: article(story, address),
	small: describeSmall(story),
});
