import { error } from '@sveltejs/kit';
import { describeShareImage } from '$lib/server/share-images';
import { formerIds } from '$lib/model/addresses';
import { story } from '$lib/server/story';
import { plainText } from '$lib/model/prose';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Those of former ids lead on: `hooks.server.ts`. */
export const entries: EntryGenerator = () =>
	[...story.chapters.map(({ id }) => id), ...formerIds(story, 'chapter')].map((chapter) => ({
		chapter,
	}));

export const load: PageServerLoad = ({ params }) => {
	const at = story.chapters.findIndex(({ id }) => id === params.chapter);
	const chapter = story.chapters[at];
	if (!chapter) error(404, `There is no chapter “${params.chapter}”.`);
	const words = chapter.steps[0]?.text ?? [];
	return {
		site: story.site,
		corrections: story.corrections,
		chapter: { id: chapter.id, title: chapter.title, number: at + 1 },
		words,
		summary: words.map(plainText).join(' '),
		shareImage: describeShareImage(chapter.id),
	};
};
