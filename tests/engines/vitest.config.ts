import { defineConfig } from 'vitest/config';

/** The built site in real browsers: a file for each engine. */
export default defineConfig({
	test: {
		include: ['tests/engines/**/*.test.ts'],
		environment: 'node',
		// browsers beside each other would slow each other down
		fileParallelism: false,
		// on a busy machine a browser that is driven from outside may miss a key
		retry: 1,
		testTimeout: 180_000,
		hookTimeout: 60_000,
	},
});
