import { json } from '@sveltejs/kit';
import { viewRows } from '$lib/explore/views/rows';
import { exploreData } from '$lib/model/explorer-data';
import { story } from '$lib/server/story';

export const prerender = true;

export const GET = () => json({ data: exploreData(story), views: viewRows(story) });
