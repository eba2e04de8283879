/** The thumbnail of the whole record, in the light and the dark theme, for the link to the explorer. */
import { thumbnail } from '$lib/server/thumbnail';
import { story } from '$lib/server/story';
import type { Theme } from '$lib/server/palette';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{ theme: 'light' }, { theme: 'dark' }];

export const GET: RequestHandler = ({ params }) =>
	new Response(thumbnail(story, params.theme as Theme), {
		headers: { 'content-type': 'image/svg+xml' },
	});
