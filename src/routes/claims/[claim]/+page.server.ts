import { error } from '@sveltejs/kit';
import { claimCitations } from '$lib/model/claim-citation';
import { claimJsonLd } from '$lib/model/json-ld/claim';
import { claimPageData } from '$lib/model/page-data';
import { siteUrl } from '$lib/server/site-url';
import { formerIds } from '$lib/model/addresses';
import { claimShareImage, describeShareImage } from '$lib/server/share-images';
import { story } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Those of former ids lead on: `hooks.server.ts`. */
export const entries: EntryGenerator = () =>
	[...story.claims.map(({ id }) => id), ...formerIds(story, 'claim')].map((claim) => ({ claim }));

export const load: PageServerLoad = ({ params }) => {
	const claim = story.claims.find(({ id }) => id === params.claim);
	if (!claim) error(404, `There is no claim “${params.claim}”.`);
	const pageData = claimPageData(story, claim);
	return {
		...pageData,
		jsonLd: claimJsonLd(pageData, siteUrl),
		citations: claimCitations(story, { claim, siteUrl }),
		oembed: siteUrl?.of(`oembed/claim/${claim.id}.json`),
		shareImage: describeShareImage(claimShareImage(claim.id)),
	};
};
