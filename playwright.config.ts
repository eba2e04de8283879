import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 4179);

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list']],
	// a busy machine is several times slower; a test that passes does not wait for these limits
	timeout: 180_000,
	expect: { timeout: 20_000 },
	// Chromium without a GPU sometimes stops making frames for good on a busy machine. A test that fails three
	// times has a fault; the reporter lists every test that needed another try.
	retries: 2,
	use: {
		baseURL: `http://localhost:${port}/`,
		// without this every test would cache the whole story; tests/e2e/offline.spec.ts allows it
		serviceWorkers: 'block',
		launchOptions: {
			...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-background-networking',
				// a key scrolls at once; the journeys in the engines scroll as readers do
				'--disable-smooth-scrolling',
				// without this Chromium stops making frames more often
				'--run-all-compositor-stages-before-draw',
			],
		},
	},
	// A phone in the light theme and a desktop in the dark one. To keep a run short, what does not depend on the
	// window is tested in one of them: a file by `testIgnore`, a test by its tag. `npm run test:full` adds the
	// tests tagged `@full`, and those tagged `@both` in both windows.
	projects: [
		{
			name: 'phone',
			use: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
			testIgnore: /(policy|export|claim|embed|folder)\.spec/,
			grepInvert: /@desktop|@full/,
		},
		{
			name: 'desktop',
			use: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
			testIgnore: /(hostile|offline|share)\.spec/,
			grepInvert: /@phone|@full/,
		},
	],
	webServer: {
		command: `node scripts/serve.mjs build ${port}`,
		port,
		reuseExistingServer: false,
	},
});
