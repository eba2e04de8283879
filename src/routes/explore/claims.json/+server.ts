import { json } from '@sveltejs/kit';
import { exploreClaims } from '$lib/model/explorer-data';
import { story } from '$lib/server/story';

export const prerender = true;

export const GET = () => json(exploreClaims(story));
