import { png } from '$lib/server/share-image';
import icon from '../../../static/icon.svg?raw';

export const prerender = true;

export const GET = async () =>
	new Response(await png(icon, 180), { headers: { 'content-type': 'image/png' } });
