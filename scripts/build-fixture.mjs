/**
 * `node scripts/build-fixture.mjs small|hostile|large|old|sixth`: builds the site from a made-up story and runs
 * the tests of the built pages on it, because nothing in `src/` may depend on the number of documents and claims
 * or trust their words. The site stays in `.svelte-kit/stories/`; `build/` is left alone.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './setup.mjs';

const [name = 'small'] = process.argv.slice(2);
const folder = join(root, '.svelte-kit/stories', name);
const documents = join(folder, 'documents');
rmSync(folder, { recursive: true, force: true });

const writer = {
	small: 'tests/fixtures/published.ts',
	hostile: 'tests/fixtures/hostile.ts',
	large: 'tests/fixtures/generate.ts',
	old: 'tests/fixtures/old.ts',
	sixth: 'tests/fixtures/sixth.ts',
}[name];
if (!writer || !run('npx', ['tsx', writer, folder])) process.exit(1);

const env = {
	STORY_FILE: join(folder, 'data/story.json'),
	BUILD_DIR: join(folder, 'build'),
	// the feed and other files with absolute addresses need a public address
	...((name === 'hostile' || name === 'small') && {
		PUBLIC_URL: 'https://example.org/2025/story/',
	}),
};
const tests = ['vitest', 'run', '--config', 'tests/build/vitest.config.ts'];
const passed =
	(existsSync(env.STORY_FILE) ||
		run('npx', ['tsx', 'data/pipeline/cli.ts', '--root', folder, '--documents', documents])) &&
	(name !== 'hostile' || run('npx', ['tsx', writer, folder, '--straight'])) &&
	run('npm', ['run', '-s', 'build'], env) &&
	run('npx', tests, env) &&
	// the units of graphics and pages hold with one more retelling of the story's own
	(name !== 'sixth' || run('npx', ['vitest', 'run', 'src'], env));
process.exit(passed ? 0 : 1);
