import { defineConfig } from '@playwright/test';

const port = 4179;

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list']],
	// a machine that does something else, too, is several times slower; what is right takes no longer for it
	timeout: 180_000,
	expect: { timeout: 20_000 },
	// Chromium without a GPU now and then stops making frames for good on a busy machine; what fails
	// three times is ours. The list names every test that needed another try.
	retries: 2,
	use: {
		baseURL: `http://localhost:${port}/`,
		// each test would have the whole story kept; tests/e2e/offline.spec.ts lets it be
		serviceWorkers: 'block',
		launchOptions: {
			...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-background-networking',
				// on a busy machine Chromium, drawing without a GPU, may otherwise stop making frames for good
				'--run-all-compositor-stages-before-draw',
			],
		},
	},
	// A phone by day and a desktop by night. What is the same in every window is tried in one, so that a
	// run stays short: a file here, a test by its tag.
	projects: [
		{
			name: 'phone',
			use: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
			testIgnore: /(policy|takeaway|embed|folder)\.spec/,
			grepInvert: /@desktop/,
		},
		{
			name: 'desktop',
			use: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
			testIgnore: /(hostile|lost|offline|share)\.spec/,
			grepInvert: /@phone/,
		},
	],
	webServer: {
		command: `node scripts/serve.mjs build ${port}`,
		port,
		reuseExistingServer: false,
	},
});
