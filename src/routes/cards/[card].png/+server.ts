import { error } from '@sveltejs/kit';
import { shareImageNames, drawShareImage } from '$lib/server/share-images';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => shareImageNames.map((card) => ({ card }));

export const GET: RequestHandler = async ({ params }) => {
	const image = await drawShareImage(params.card);
	if (!image) error(404, `There is no share image “${params.card}”.`);
	return new Response(image, { headers: { 'content-type': 'image/png' } });
};
