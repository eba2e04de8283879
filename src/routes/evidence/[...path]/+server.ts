import { error, json } from '@sveltejs/kit';
import { evidenceFiles } from '$lib/model/evidence';
import { story } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const files = evidenceFiles(story);

export const entries: EntryGenerator = () => [...files.keys()].map((path) => ({ path }));

export const GET: RequestHandler = ({ params }) => {
	const make = files.get(params.path);
	if (!make) error(404, `There is no evidence “${params.path}”.`);
	return json(make());
};
