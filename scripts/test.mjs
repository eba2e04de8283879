/**
 * `npm test`: installs what is missing, runs every check, and prints a summary. `npm run test:full` adds the
 * checks that take minutes. What needs a browser that is not to be had is left out, and the summary says so.
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
	engines,
	findOrInstall,
	needChromium,
	needNode,
	needPackages,
	root,
	runAndKeep,
} from './setup.mjs';

/** @typedef {[name: string, command: string[]]} Check */

needNode();
needPackages();
const chromium = needChromium();
const isFull = process.argv.includes('--full');

/** Where the browsers are, by the variables that the tests read. @type {Record<string, string>} */
const programs = {
	...(chromium ? { CHROMIUM_PATH: chromium } : {}),
	...(isFull ? { FULL: '1' } : {}),
};
/** @type {string[]} */
const inEngines = [];
/** What is left out of this run, and why. @type {string[]} */
const leftOut = [];
for (const engine of engines) {
	const path = findOrInstall(engine);
	if (path) {
		programs[engine.variable] = path;
		inEngines.push(engine.name);
	} else leftOut.push(`${engine.name}: needs ${engine.packages.join(' and ')} of Debian`);
}
// Chromium has the tests named "browser", which go through most of what its journeys do
if (isFull || inEngines.length === 0) inEngines.push('Chromium');

const vitest = ['npx', 'vitest', 'run'];
const playwright = ['npx', 'playwright', 'test'];
const fixture = ['node', 'scripts/build-fixture.mjs'];

/**
 * The checks of one stage run side by side, as many as there are cores; a stage waits for the one before.
 * Builds are alone, since all of them write to `.svelte-kit`; the browser and the development server, since
 * their tests depend on time.
 * @type {Check[][]}
 */
const stages = [
	[
		['units', vitest],
		['types', ['npm', 'run', '-s', 'check']],
		['lint and format', ['npm', 'run', '-s', 'lint']],
		['data is up to date', ['npm', 'run', '-s', 'data', '--', '--check']],
	],
	[['build', ['npm', 'run', '-s', 'build']]],
	[['built pages', [...vitest, '--config', 'tests/build/vitest.config.ts']]],
	[['a story whose words are hostile', [...fixture, 'hostile']]],
	[['browser', playwright]],
	[
		[
			`journeys in ${inEngines.join(', ')}`,
			[
				...vitest,
				...['--config', 'tests/engines/vitest.config.ts'],
				...inEngines.map((name) => name.toLowerCase()),
			],
		],
	],
	[['dev server', [...vitest, '--config', 'tests/dev/vitest.config.ts']]],
];
if (isFull) {
	stages.push(
		[['a story of three documents, published three times', [...fixture, 'small']]],
		[['the browser at length', [...playwright, '--config', 'tests/full/playwright.config.ts']]],
		[['a story of twenty years ago', [...fixture, 'old']]],
		[['a story of forty documents', [...fixture, 'large']]],
		[['the story with one more retelling', [...fixture, 'sixth']]],
		[['the editor’s desk', [...playwright, '--config', 'tests/desk/playwright.config.ts']]],
		[['nginx', ['npm', 'run', '-s', 'test:nginx']]],
		[['hosts', ['npm', 'run', '-s', 'test:hosts']]],
	);
}

/** @type {{ name: string, passed: boolean, end: string[], seconds: number }[]} */
const results = [];

/** @param {Check} check @param {boolean} isLive */
async function run([name, [command = '', ...args]], isLive) {
	if (isLive) console.log(`\n── ${name}`);
	const start = Date.now();
	const { passed, end, output } = await runAndKeep(command, args, { env: programs, isLive });
	if (!isLive) console.log(`\n── ${name}\n${output}`);
	results.push({ name, passed, end, seconds: Math.round((Date.now() - start) / 1000) });
}

for (const checks of stages) {
	const waiting = [...checks];
	const isLive = checks.length === 1;
	// The build starts from nothing, as `npm start` does on a fresh machine.
	if (checks.some(([name]) => name === 'build'))
		rmSync(join(root, '.svelte-kit'), { recursive: true, force: true });
	const worker = async () => {
		for (let check = waiting.shift(); check; check = waiting.shift()) await run(check, isLive);
	};
	await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

console.log();
for (const { name, passed, seconds } of results) {
	console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}
for (const one of leftOut) console.log(`NOT RUN journeys in ${one}`);
const failed = results.filter(({ passed }) => !passed);
// repeated here, for whoever keeps only the end of the output
for (const { name, end } of failed) console.log(`\n── how ${name} ended\n${end.join('\n')}`);
console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
