import { error } from '@sveltejs/kit';
import { claimed } from '$lib/model/json-ld/claim';
import { claimPageData } from '$lib/model/page-data';
import { siteUrl } from '$lib/server/site-url';
import { story } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => story.claims.map(({ id }) => ({ claim: id }));

export const load: PageServerLoad = ({ params }) => {
	const claim = story.claims.find(({ id }) => id === params.claim);
	if (!claim) error(404, `There is no claim “${params.claim}”.`);
	const slice = claimPageData(story, claim);
	return { ...slice, linked: claimed(slice, siteUrl) };
};
