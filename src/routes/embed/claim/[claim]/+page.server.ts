import { error } from '@sveltejs/kit';
import { claimAt, claimIds } from '$lib/model/addresses';
import { pick } from '$lib/model/pick';
import { revisionNotes } from '$lib/model/revisions';
import { codingOf, original, retellings } from '$lib/model/story';
import { siteUrl } from '$lib/server/site-url';
import { claimShareImage, describeShareImage } from '$lib/server/share-images';
import { story } from '$lib/server/story';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => claimIds(story).map((claim) => ({ claim }));

export const load: PageServerLoad = ({ params }) => {
	const claim = claimAt(story, params.claim);
	if (!claim) error(404, `There is no claim “${params.claim}”.`);
	return {
		...pick(story, ['site', 'corrections']),
		claim,
		...revisionNotes(story, [claim.id]),
		original: pick(original(story), ['id', 'outlet']),
		retold: retellings(story).map((source) => ({
			...pick(source, ['id', 'outlet']),
			cell: codingOf(story, source.id, claim.id),
		})),
		oembed: siteUrl?.of(`oembed/claim/${claim.id}.json`),
		shareImage: describeShareImage(claimShareImage(claim.id)),
	};
};
