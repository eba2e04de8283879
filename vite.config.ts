import { cpSync, existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { watchData } from './data/pipeline/watch.ts';
import { chartStyles } from './scripts/chart-styles.mjs';
import { classicScripts } from './scripts/iife-bundle.mjs';
import { cutFonts } from './scripts/subset-fonts.mjs';
import { sentPackages } from './scripts/bundle-packages.mjs';

/**
 * No page has Kit's own client (`csr` is off), so Kit builds none, and of the server's output it
 * publishes only assets. The pages' own scripts, emitted by `?worker&url`, are copied beside them.
 */
function publishScripts(): Plugin {
	const from = '.svelte-kit/output/server/_app/immutable/workers';
	const to = '.svelte-kit/output/client/_app/immutable/workers';
	return {
		name: 'publish-scripts',
		apply: 'build',
		writeBundle: {
			sequential: true,
			handler() {
				if (this.environment.name === 'ssr' && existsSync(from)) {
					// the client's build has made its own, which no page asks for
					rmSync(to, { recursive: true, force: true });
					cpSync(from, to, { recursive: true });
				}
			},
		},
	};
}

/** Svelte by itself: what is fetched by a tap needs it, the page's own script does not. */
const groups = [{ name: 'svelte', test: /\/node_modules\/svelte\// }];

/** Another story than `data/story.json`: any file of its form, from any number of documents. */
const storyFile = process.env['STORY_FILE'];

export default defineConfig({
	resolve: { alias: storyFile ? { '#data/story.json': resolve(storyFile) } : {} },
	plugins: [
		classicScripts(),
		chartStyles(),
		cutFonts(storyFile ?? 'data/story.json'),
		sveltekit(),
		publishScripts(),
		watchData(),
	],
	// a face inside a style sheet would delay it, and a strict policy would refuse it
	build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
	worker: {
		format: 'es',
		plugins: () => [svelte(), sentPackages()],
		rolldownOptions: { output: { codeSplitting: { groups } } },
	},
	test: {
		include: ['{src,data,scripts}/**/*.test.ts'],
		environment: 'node',
		// all cores: nothing else runs beside
		maxWorkers: '100%',
		// units wait for nothing: what takes longer than the usual five seconds is a busy machine
		testTimeout: 30_000,
		// some tests read the style sheets
		css: true,
	},
});
