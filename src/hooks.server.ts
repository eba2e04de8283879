import { building, dev } from '$app/environment';
import { escapeHtml } from '$lib/embed/snippet';
import graphicFrame from '$lib/embed/graphic-frame.ts?classic';
import storyFrame from '$lib/embed/story-frame.ts?classic';
import { siteUrl } from '$lib/server/site-url';
import { ascii } from '$lib/server/ascii';
import { stripHydration } from '$lib/server/strip-hydration';
import { story } from '$lib/server/story';
import type { Handle } from '@sveltejs/kit';
import { hashOf } from '../scripts/csp.mjs';

/** Says once a build what it leaves out for want of an address; a wrong one has stopped it before. */
export const init = () => {
	if (building && !siteUrl)
		console.log(
			'PUBLIC_URL is not set: no page names its address or picture, descriptions for machines name none either, and there is no sitemap, feed or oEmbed answer.',
		);
};

/**
 * A page that others frame ends in a classic inline script: a frame in a sandbox may load no other.
 * It goes in here because a component would escape its text, and into the page's policy by its hash.
 * While editing there is no policy: Vite's own scripts would not pass.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const guest = guestOf(event);
	const response = await resolve(event, {
		preload: ({ type, path }) => type !== 'font' || isOnFirstScreen(path, event.route.id),
		transformPageChunk: ({ html }) => {
			const drawn = dev ? html : ascii(stripHydration(html));
			const page =
				event.route.id === '/embed/story'
					? drawn.replace('<html ', '<html data-mode="stepper" ')
					: drawn;
			if (!guest) return page;
			const { attributes, script } = guest;
			return page
				.replace("script-src 'self'", (allowed) => `${allowed} '${hashOf(script)}'`)
				.replace('</body>', (end) => `<script ${attributes}>${script}</script>${end}`);
		},
	});
	if (dev) response.headers.delete('content-security-policy');
	return response;
};

/** Pages whose first screen has words of a document, and so the face that these are set in. */
const quoting = new Set<string | null>(['/', '/claims/[claim]', '/sources/[source]']);

/** Whether a page needs this face at once: the Latin part of ours, and of theirs where it quotes. */
const isOnFirstScreen = (font: string, route: string | null) =>
	!font.includes('latin-ext') && (!font.includes('courier') || quoting.has(route));

/** The script of a page that is made to be framed, with what the page tells it. */
function guestOf({ route, params }: Parameters<Handle>[0]['event']) {
	if (route.id === '/embed/story')
		return { attributes: `data-title="${escapeHtml(story.site.title)}"`, script: storyFrame };
	if (route.id !== '/embed/[graphic]') return null;
	const embed = story.embeds.find(({ id }) => id === params.graphic);
	const title = escapeHtml(embed?.title ?? '');
	return {
		attributes: `data-graphic="${embed?.id}" data-title="${title}"`,
		script: graphicFrame,
	};
}
