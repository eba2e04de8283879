import { error } from '@sveltejs/kit';
import { shareImageNames, drawShareImage } from '$lib/server/share-images';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => shareImageNames.map((card) => ({ card }));

export const GET: RequestHandler = async ({ params }) => {
	const picture = await drawShareImage(params.card);
	if (!picture) error(404, `There is no card “${params.card}”.`);
	return new Response(picture, { headers: { 'content-type': 'image/png' } });
};
