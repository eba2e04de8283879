/**
 * `npm test`: installs what is missing, then runs every check there is, and says how each one went;
 * `npm run test:full` adds those that take minutes.
 */
import { needChromium, needNode, needPackages, runAndKeep } from './setup.mjs';

needNode();
needPackages();
const chromium = needChromium();

/** @type {[string, string[]][]} */
const checks = [
	['types', ['npm', 'run', '-s', 'check']],
	['lint and format', ['npm', 'run', '-s', 'lint']],
	['units', ['npx', 'vitest', 'run']],
	['data is up to date', ['npm', 'run', '-s', 'data', '--', '--check']],
	['build', ['npm', 'run', '-s', 'build']],
	['built pages', ['npx', 'vitest', 'run', '--config', 'tests/build/vitest.config.ts']],
	['a story whose words are hostile', ['node', 'scripts/build-fixture.mjs', 'hostile']],
	['browser', ['npx', 'playwright', 'test']],
	['dev server', ['npx', 'vitest', 'run', '--config', 'tests/dev/vitest.config.ts']],
];
if (process.argv.includes('--full')) {
	checks.push(
		[
			'the browser at length',
			['npx', 'playwright', 'test', '--config', 'tests/full/playwright.config.ts'],
		],
		['a story of three documents', ['node', 'scripts/build-fixture.mjs', 'small']],
		['a story of twenty years ago', ['node', 'scripts/build-fixture.mjs', 'old']],
		['a story of forty documents', ['node', 'scripts/build-fixture.mjs', 'large']],
		['nginx', ['npm', 'run', '-s', 'test:nginx']],
		['hosts', ['npm', 'run', '-s', 'test:hosts']],
	);
}

const results = [];
for (const [name, [command = '', ...args]] of checks) {
	console.log(`\n── ${name}`);
	const began = Date.now();
	const went = await runAndKeep(command, args, chromium ? { CHROMIUM_PATH: chromium } : {});
	results.push({ name, ...went, seconds: Math.round((Date.now() - began) / 1000) });
}

console.log();
for (const { name, passed, seconds } of results) {
	console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}
const failed = results.filter(({ passed }) => !passed);
// said once more here: whoever keeps only the end of a long record must find what failed in it
for (const { name, end } of failed) console.log(`\n── how ${name} ended\n${end.join('\n')}`);
console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
