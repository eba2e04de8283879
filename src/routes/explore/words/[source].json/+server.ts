import { json } from '@sveltejs/kit';
import { exploreWords } from '$lib/model/explorer-data';
import { retellings } from '$lib/model/story';
import { story } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => retellings(story).map(({ id }) => ({ source: id }));

export const GET: RequestHandler = ({ params }) => json(exploreWords(story, params.source));
