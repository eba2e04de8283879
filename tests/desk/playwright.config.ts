import { defineConfig } from '@playwright/test';

/** The desk in Chromium, each run in a copy of the project with a story of its own. */
export default defineConfig({
	testDir: '.',
	workers: 1,
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list']],
	timeout: 120_000,
	expect: { timeout: 10_000 },
	use: {
		viewport: { width: 1440, height: 900 },
		serviceWorkers: 'block',
		launchOptions: {
			...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
		},
	},
});
