/** The browser tests that take minutes; `npm run test:full` runs them on the same build. */
import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import base from '../../playwright.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tests of `tests/e2e` that `npm test` leaves out, or runs in the other window only. */
const leftOut = (base.projects ?? []).map((project) => ({
	...project,
	name: `${project.name}, tests/e2e`,
	testDir: '../e2e',
	grep: new RegExp(`@both|@${project.name}.*@full`),
	grepInvert: [],
}));

export default defineConfig({
	...base,
	testDir: '.',
	timeout: 600_000,
	projects: [...(base.projects ?? []), ...leftOut],
	webServer: { ...[base.webServer].flat()[0]!, cwd: root },
});
