import { error } from '@sveltejs/kit';
import { claimJsonLd } from '$lib/model/json-ld/claim';
import { claimPageData } from '$lib/model/page-data';
import { siteUrl } from '$lib/server/site-url';
import { story } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => story.claims.map(({ id }) => ({ claim: id }));

export const load: PageServerLoad = ({ params }) => {
	const claim = story.claims.find(({ id }) => id === params.claim);
	if (!claim) error(404, `There is no claim “${params.claim}”.`);
	const pageData = claimPageData(story, claim);
	return { ...pageData, jsonLd: claimJsonLd(pageData, siteUrl) };
};
