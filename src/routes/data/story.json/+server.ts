import { json } from '@sveltejs/kit';
import { story } from '$lib/server/story';

export const prerender = true;

export const GET = () => json(story);
