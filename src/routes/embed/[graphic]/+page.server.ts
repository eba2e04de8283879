import { error } from '@sveltejs/kit';
import { siteUrl } from '$lib/server/site-url';
import { describeShareImage, embedShareImage } from '$lib/server/share-images';
import { embedAt, embedIds } from '$lib/model/addresses';
import { story } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => embedIds(story).map((graphic) => ({ graphic }));

export const load: PageServerLoad = ({ params }) => {
	const embed = embedAt(story, params.graphic);
	if (!embed) error(404, `There is no graphic “${params.graphic}” for other sites.`);
	return {
		story,
		embed,
		oembed: siteUrl?.of(`oembed/${embed.id}.json`),
		shareImage: describeShareImage(embedShareImage(embed.id)),
	};
};
