import { error } from '@sveltejs/kit';
import { siteUrl } from '$lib/server/site-url';
import { describeShareImage, embedShareImage } from '$lib/server/share-images';
import { story } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => story.embeds.map(({ id }) => ({ graphic: id }));

export const load: PageServerLoad = ({ params }) => {
	const embed = story.embeds.find(({ id }) => id === params.graphic);
	if (!embed) error(404, `There is no graphic “${params.graphic}” for other sites.`);
	return {
		story,
		embed,
		oembed: siteUrl?.of(`oembed/${embed.id}.json`),
		shareImage: describeShareImage(embedShareImage(embed.id)),
	};
};
