import { defineConfig } from 'vitest/config';

/** Tests of `npm run dev`, in a copy of the project and in Chromium. */
export default defineConfig({
	test: { include: ['tests/dev/**/*.test.ts'], environment: 'node', testTimeout: 20_000 },
});
