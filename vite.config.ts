import { dirname, resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { watchData } from './data/pipeline/watch.ts';
import { styled } from './scripts/browsers.mjs';
import { subsetFonts } from './scripts/subset-fonts.mjs';

/** A story other than `data/story.json`, such as the tests build. */
const storyFile = process.env['STORY_FILE'];

export default defineConfig({
	resolve: {
		alias: {
			...(storyFile && { '#data/story.json': resolve(storyFile) }),
			'#data/published': resolve(dirname(storyFile ?? 'data/story.json'), 'versions'),
		},
	},
	plugins: [subsetFonts(storyFile ?? 'data/story.json'), sveltekit(), watchData()],
	// A font inside a style sheet would delay the sheet, and the policy would refuse it.
	build: {
		assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
		cssTarget: styled,
	},
	test: {
		include: ['{src,data,scripts}/**/*.test.ts'],
		environment: 'node',
		maxWorkers: '100%',
		// A unit waits for nothing: one that takes longer than the usual five seconds has a busy machine.
		testTimeout: 30_000,
		// some tests read the style sheets
		css: true,
	},
});
