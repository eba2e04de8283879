import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config.ts';

/** The posts in real content systems, which `run.mjs` has started and filled. */
export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	fullyParallel: true,
	workers: 2,
	retries: 1,
	timeout: 60_000,
	reporter: [['list']],
	outputDir: '../../test-results/hosts',
	use: { ...shared.use, viewport: { width: 1280, height: 900 } },
});
