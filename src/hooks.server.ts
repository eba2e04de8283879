import { building, dev } from '$app/environment';
import { escapeHtml } from '$lib/embed/snippet';
import { bundleIife } from '$lib/server/iife';
import { toAscii } from '$lib/server/ascii';
import { bakeTransforms } from '$lib/server/bake-transforms';
import { claimAt, embedAt } from '$lib/model/addresses';
import { movedPage } from '$lib/server/moved';
import { siteUrl } from '$lib/server/site-url';
import { story } from '$lib/server/story';
import { stripClient } from '$lib/server/strip-client';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { hashOf } from '../scripts/csp.mjs';

/** Says once in a build what is left out where the build has no public address. */
export const init = () => {
	if (building && !siteUrl)
		console.log(
			'PUBLIC_URL is not set: no page names its address or picture, descriptions for machines name none either, and there is no sitemap, feed or oEmbed answer.',
		);
};

/** Pages whose first screen quotes a document, and so needs the typeface of quotations. */
const quotingRoutes = new Set<string | null>([
	'/',
	'/claims/[claim]',
	'/sources/[source]',
	'/embed/claim/[claim]',
]);

const isFontOfFirstScreen = (font: string, route: string | null) =>
	!font.includes('latin-ext') && (!font.includes('courier') || quotingRoutes.has(route));

/** The inline script of a page that other sites frame, with the attributes in which it reads its page. */
async function frameScript({ route, params }: RequestEvent) {
	if (route.id === '/embed/story')
		return {
			attributes: `data-title="${escapeHtml(story.site.title)}"`,
			script: await bundleIife('src/lib/embed/story-frame.ts'),
		};
	if (route.id === '/embed/claim/[claim]') {
		const label = claimAt(story, params.claim ?? '')?.label ?? '';
		return {
			attributes: `data-graphic="${escapeHtml(params.claim ?? '')}" data-title="${escapeHtml(label)}"`,
			script: await bundleIife('src/lib/embed/graphic-frame.ts'),
		};
	}
	if (route.id !== '/embed/[graphic]') return null;
	const embed = embedAt(story, params.graphic ?? '');
	return {
		attributes: `data-graphic="${escapeHtml(params.graphic ?? '')}" data-title="${escapeHtml(embed?.title ?? '')}"`,
		script: await bundleIife('src/lib/embed/graphic-frame.ts'),
	};
}

/**
 * A page that other sites frame ends in a classic inline script, since a frame in a sandbox may load no
 * other. A component would escape the script, so it is added here, and its hash to the page's policy.
 * The dev server has no policy: it would refuse Vite's own scripts.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const moved = movedPage(event);
	if (moved) return moved;
	const frame = await frameScript(event);
	const response = await resolve(event, {
		preload: ({ type, path }) => type !== 'font' || isFontOfFirstScreen(path, event.route.id),
		transformPageChunk: ({ html }) => {
			let page = dev ? html : toAscii(bakeTransforms(stripClient(html)));
			if (event.route.id === '/embed/story')
				page = page.replace('<html ', '<html data-mode="stepper" ');
			if (!frame) return page;
			return page
				.replace("script-src 'self'", (allowed) => `${allowed} '${hashOf(frame.script)}'`)
				.replace('</body>', (end) => `<script ${frame.attributes}>${frame.script}</script>${end}`);
		},
	});
	if (dev) response.headers.delete('content-security-policy');
	return response;
};
