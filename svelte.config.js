import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { fileURLToPath } from 'node:url';
import { writeHeaders } from './scripts/headers.mjs';
import { writePrecacheManifest } from './scripts/precache-manifest.mjs';
import { compilerOptions } from './scripts/compiler-options.mjs';
import { directives } from './scripts/csp.mjs';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** The folder of the built site. */
const folder = process.env.BUILD_DIR ?? 'build';

/** The folder into which `vite.client.config.ts` bundles the pages' own scripts. */
const clientScripts = '.svelte-kit/client-scripts';

/** Kit's own client and its data, which no page asks for (`csr` is off). */
const unused = /(^|\/)__data\.json$|^_app\/(version\.json$|immutable\/(entry|nodes|chunks)(\/|$))/;

/** All files of the site, by their paths from its root. */
const published = () =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
		file.replaceAll('\\', '/'),
	);

/** Style sheets that no page links: nearly all are inlined in the pages. */
function unusedSheets() {
	const pages = published().filter((file) => file.endsWith('.html'));
	const text = pages.map((page) => readFileSync(join(folder, page), 'utf8')).join('');
	return published().filter((file) => file.endsWith('.css') && !text.includes(basename(file)));
}

/**
 * adapter-static, with the pages' own scripts and without Kit's, and with the list of files to keep
 * offline and the hosts' header files. Files are compressed once nothing changes them any more.
 */
function staticSite() {
	const pages = adapter({ pages: folder, assets: folder });
	return {
		...pages,
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await pages.adapt(builder);
			cpSync(join(clientScripts, '_app'), join(folder, '_app'), {
				recursive: true,
				filter: (file) => !/\.(map|css)$/.test(file),
			});
			for (const file of [...published().filter((file) => unused.test(file)), ...unusedSheets()])
				rmSync(join(folder, file), { recursive: true, force: true });
			writePrecacheManifest(folder);
			writeHeaders(folder);
			await builder.compress(folder);
		},
	};
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions,
	vitePlugin: {
		// Svelte's checks while editing are for the browser; on the server they would double the time in which
		// a saved word is on the page.
		dynamicCompileOptions: ({ compileOptions }) =>
			compileOptions.generate === 'server' ? { dev: false } : undefined,
	},
	kit: {
		adapter: staticSite(),
		csp: {
			mode: 'hash',
			directives: directives(fileURLToPath(new URL('./src/app.html', import.meta.url))),
		},
		// Inline styles: the first paint waits for no second response.
		inlineStyleThreshold: 24_000,
		paths: { relative: true },
		prerender: {
			// A story may list no embeds and have no two versions. Without a public address there is no oEmbed, sitemap or feed.
			handleUnseenRoutes: ({ routes, message }) => {
				const mayBeNone = [
					'/embed/[graphic]',
					'/embed/[graphic].[format=image]',
					'/embed/[graphic].csv',
					'/graphics/[graphic].[format=file]',
					'/oembed/[graphic].json',
					'/oembed/claim/[claim].json',
					'/versions/[from]/[to]',
					...(process.env.PUBLIC_URL ? [] : ['/[listing].xml']),
				];
				if (routes.some((route) => !mayBeNone.includes(route))) throw new Error(message);
			},
		},
		serviceWorker: { register: false },
		// each page names the version of the code that built it: see app.html
		version: { name: version },
	},
};
