import { error } from '@sveltejs/kit';
import { sourcePageData } from '$lib/model/page-data';
import { story } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => story.sources.map(({ id }) => ({ source: id }));

export const load: PageServerLoad = ({ params }) => {
	const source = story.sources.find(({ id }) => id === params.source);
	if (!source) error(404, `There is no source “${params.source}”.`);
	return sourcePageData(story, source);
};
