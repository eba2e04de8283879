/** The citations of a claim, its words in every document as a table, and its drawing; as pixels it is a share image. */
import { error } from '@sveltejs/kit';
import { claimAt, claimIds } from '$lib/model/addresses';
import { citationFormats, claimCitations } from '$lib/model/claim-citation';
import { graphicFile } from '$lib/server/graphic-files';
import { siteUrl } from '$lib/server/site-url';
import { story } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const types = {
	txt: 'text/plain',
	bib: 'application/x-bibtex',
	ris: 'application/x-research-info-systems',
};

const formats = [...citationFormats, 'csv', 'svg'] as const;

export const entries: EntryGenerator = () =>
	claimIds(story).flatMap((claim) => formats.map((format) => ({ claim, format })));

export const GET: RequestHandler = async ({ params: { claim: id, format } }) => {
	const claim = claimAt(story, id);
	if (!claim) error(404, `There is no claim “${id}”.`);
	if (format === 'csv' || format === 'svg')
		return (await graphicFile('claims', { name: claim.id, format }))!;
	return new Response(`${claimCitations(story, { claim, siteUrl })[format]}\n`, {
		headers: { 'content-type': `${types[format]}; charset=utf-8` },
	});
};
