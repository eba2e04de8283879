/** What takes minutes in a browser; `npm run test:full` runs it against the same build. */
import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import base from '../../playwright.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
	...base,
	testDir: '.',
	timeout: 600_000,
	webServer: { ...[base.webServer].flat()[0]!, cwd: root },
});
