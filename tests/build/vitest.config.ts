import { defineConfig } from 'vitest/config';

/** Tests of the files in `build/`, as a host would serve them. */
export default defineConfig({
	test: {
		include: ['tests/build/**/*.test.ts'],
		environment: 'node',
		// the files of a worker share the pages that they have parsed
		isolate: false,
	},
});
