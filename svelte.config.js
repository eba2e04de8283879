import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { fileURLToPath } from 'node:url';
import { writeHeaders } from './scripts/headers.mjs';
import { writeKept } from './scripts/precache-manifest.mjs';
import { directives } from './scripts/csp.mjs';

/** Where the built site goes. */
const folder = process.env.BUILD_DIR ?? 'build';

/** What no page asks for: Kit's own client and the data for it (`csr` is off). */
const unasked =
	/(^|\/)__data\.json$|^_app\/(version\.json$|immutable\/(entry|nodes|chunks|workers\/assets)(\/|$))/;

/** All files of the site, by their paths from its top. */
const published = () =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
		file.replaceAll('\\', '/'),
	);

/** Style sheets that no page names: nearly all stand in the pages themselves. */
function unaskedSheets() {
	const pages = published().filter((file) => file.endsWith('.html'));
	const text = pages.map((page) => readFileSync(join(folder, page), 'utf8')).join('');
	return published().filter((file) => file.endsWith('.css') && !text.includes(basename(file)));
}

/**
 * adapter-static, but only what a page may ask for is published, with what hosts need to know; it is
 * compressed when nothing changes it any more.
 */
function publishing() {
	const pages = adapter({ pages: folder, assets: folder });
	return {
		...pages,
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await pages.adapt(builder);
			for (const file of [...published().filter((file) => unasked.test(file)), ...unaskedSheets()])
				rmSync(join(folder, file), { recursive: true, force: true });
			writeKept(folder);
			writeHeaders(folder);
			await builder.compress(folder);
		},
	};
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	// Hundreds of small drawings' templates: made of elements, each costs a browser a third of what
	// parsing it would
	compilerOptions: {
		fragments: 'tree',
		// the story's page has six thousand of these names
		cssHash: ({ hash, css }) => `s-${hash(css)}`,
	},
	kit: {
		adapter: publishing(),
		csp: {
			mode: 'hash',
			directives: directives(fileURLToPath(new URL('./src/app.html', import.meta.url))),
		},
		// styles within the page: none of its first paint waits for a second answer
		inlineStyleThreshold: 24_000,
		paths: { relative: true },
		prerender: {
			// a story may list no graphics for other sites; without a public address there is nothing that
			// oEmbed, a sitemap or a feed could name
			handleUnseenRoutes: ({ routes, message }) => {
				const mayBeNone = [
					'/embed/[graphic]',
					'/embed/[graphic].[format=image]',
					'/oembed/[graphic].json',
					...(process.env.PUBLIC_URL ? [] : ['/[listing].xml']),
				];
				if (routes.some((route) => !mayBeNone.includes(route))) throw new Error(message);
			},
		},
		serviceWorker: { register: false },
	},
};
