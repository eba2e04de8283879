/** The oEmbed response for the page of each claim, which is the claim’s card. */
import { error, json } from '@sveltejs/kit';
import { claimOembeds } from '$lib/server/oembed';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...claimOembeds.keys()].map((claim) => ({ claim }));

export const GET: RequestHandler = ({ params }) =>
	json(claimOembeds.get(params.claim) ?? error(404, `There is no claim “${params.claim}”.`));
