/**
 * Bundles the pages' own scripts, before Kit builds the pages: no page has Kit's client (`csr` is off).
 * `lib/server/client-scripts.ts` reads the manifest, `svelte.config.js` publishes the files. Styles are
 * left out, since the pages hold those of every component; source maps stay here, for
 * `tests/build/packages.test.ts`.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { styled, whole } from './scripts/browsers.mjs';

const fileName = '_app/immutable/scripts/[name]-[hash].js';

/** Modules that several scripts share: Svelte, which the story's own script does not need, and the rest. */
const groups = [
	{ name: 'svelte', test: /\/node_modules\/svelte\// },
	{ name: 'shared', test: /\/lib\/(scrolly\/idle|ui\/(offline|theme))\.ts$/ },
];

export default defineConfig({
	plugins: [svelte()],
	publicDir: false,
	resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
	build: {
		outDir: '.svelte-kit/client-scripts',
		emptyOutDir: true,
		manifest: true,
		sourcemap: 'hidden',
		target: whole,
		cssTarget: styled,
		// As a library: an application's dynamic imports would bring a helper that loads their style sheets.
		lib: {
			entry: [
				'src/lib/story/story-client.ts',
				'src/lib/explore/explore-client.ts',
				'src/lib/embed/gallery-client.ts',
				'src/lib/ui/page-client.ts',
				'src/lib/ui/redirect-client.ts',
				'src/lib/ui/claim-client.ts',
			],
			formats: ['es'],
			cssFileName: 'unused',
		},
		rolldownOptions: {
			output: {
				entryFileNames: fileName,
				chunkFileNames: fileName,
				minify: true,
				codeSplitting: { groups },
			},
		},
	},
});
