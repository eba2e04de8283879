import { error } from '@sveltejs/kit';
import { claimSlice } from '$lib/model/slice';
import { story } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => story.claims.map(({ id }) => ({ claim: id }));

export const load: PageServerLoad = ({ params }) => {
	const claim = story.claims.find(({ id }) => id === params.claim);
	if (!claim) error(404, `There is no claim “${params.claim}”.`);
	return claimSlice(story, claim);
};
