import { error } from '@sveltejs/kit';
import { sourcePageData } from '$lib/model/page-data';
import { formerIds } from '$lib/model/addresses';
import { story } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Those of former ids lead on: `hooks.server.ts`. */
export const entries: EntryGenerator = () =>
	[...story.sources.map(({ id }) => id), ...formerIds(story, 'source')].map((source) => ({
		source,
	}));

/** The graphic for other sites in which every document is a column, or else the story. */
const embed =
	story.embeds.find((one) => 'view' in one && one.view.graphic === 'status-matrix')?.id ?? 'story';

export const load: PageServerLoad = ({ params }) => {
	const source = story.sources.find(({ id }) => id === params.source);
	if (!source) error(404, `There is no source “${params.source}”.`);
	return { ...sourcePageData(story, source), embed };
};
