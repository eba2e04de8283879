import { building } from '$app/environment';
import { escapeHtml } from '$lib/embed/snippet';
import graphicGuest from '$lib/embed/guest.ts?classic';
import storyGuest from '$lib/embed/story-guest.ts?classic';
import { address } from '$lib/server/address';
import { story } from '$lib/server/story';
import type { Handle } from '@sveltejs/kit';

/** Says once a build what it leaves out for want of an address; a wrong one has stopped it before. */
export const init = () => {
	if (building && !address)
		console.log(
			'PUBLIC_URL is not set: descriptions for machines, the data package and the citation name no address of this site.',
		);
};

/**
 * A page that others frame ends in a classic inline script: a frame in a sandbox may load no other.
 * It goes in here because a component would escape its text.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			(event.route.id === '/embed/story'
				? html.replace('<html ', '<html data-form="stepper" ')
				: html
			).replace('</body>', (end) => guestOf(event) + end),
	});

function guestOf({ route, params }: Parameters<Handle>[0]['event']): string {
	if (route.id === '/embed/story')
		return `<script data-title="${escapeHtml(story.site.title)}">${storyGuest}</script>`;
	if (route.id !== '/embed/[graphic]') return '';
	const embed = story.embeds.find(({ id }) => id === params.graphic);
	const title = escapeHtml(embed?.title ?? '');
	return `<script data-graphic="${embed?.id}" data-title="${title}">${graphicGuest}</script>`;
}
