/** All evidence in one file, which the service worker caches with a single request. */
import { json } from '@sveltejs/kit';
import { evidenceFiles } from '$lib/model/evidence';
import { story } from '$lib/server/story';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	json(Object.fromEntries([...evidenceFiles(story)].map(([path, make]) => [path, make()])));
