import { defineConfig } from 'vitest/config';

/** The built site in real browsers: a file for each engine. */
export default defineConfig({
	test: {
		include: ['tests/engines/**/*.test.ts'],
		environment: 'node',
		maxWorkers: 2,
		testTimeout: 180_000,
		hookTimeout: 60_000,
	},
});
