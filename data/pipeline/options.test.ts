import { afterEach, expect, it, vi } from 'vitest';
import { readOptions } from './options.ts';

afterEach(() => vi.unstubAllEnvs());

/** What npm leaves of a line without `--`: the option in the environment, its value as the last word. */
it.each([
	['documents', 'true', ['texts'], 'npm run data -- --documents texts'],
	['documents', 'true', ['status', 'texts'], 'npm run data -- status --documents texts'],
	[
		'documents',
		'true',
		['import', 'x.csv', 'texts'],
		'npm run data -- import x.csv --documents texts',
	],
	['documents', 'texts', ['status'], 'npm run data -- status --documents=texts'],
	['check', 'true', [], 'npm run data -- --check'],
])('tells what to write where npm kept --%s (%s) and left %j', (...[name, value, words, line]) => {
	vi.stubEnv(`npm_config_${name}`, value);
	const said = readOptions(words);
	expect(said).toBe(
		`npm kept ${/--\w+(=\w+)?/.exec(line.slice(16))![0]} for itself: write ${line}`,
	);
});
