/** What the tests in real servers and content systems need of the machine: Debian's packages, a cache, processes. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Downloads and unpacked programs, kept between runs and out of git. */
export const cache = fileURLToPath(new URL('../../node_modules/.cache/hosts/', import.meta.url));

/** What this run writes: databases, settings, logs. */
export const scratch = `${cache}run/`;

/**
 * Runs a command to its end.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {string} what it printed
 * @throws with what it printed as an error
 */
export function run(command, args, options = {}) {
	const { status, stdout, stderr, error } = spawnSync(command, args, {
		encoding: 'utf8',
		maxBuffer: 1e8,
		...options,
	});
	if (status === 0) return String(stdout ?? '');
	throw new Error(`${command} ${args.join(' ')}\n${error ?? ''}${stderr ?? ''}${stdout ?? ''}`);
}

/** @param {string} program */
const has = (program) => spawnSync('which', [program]).status === 0;

/**
 * Installs Debian's packages where a program is missing.
 * @param {{ programs: string[], packages: string }} needed names of programs, and of packages with blanks between
 * @throws with what to do, where that is not possible
 */
export function needPackages({ programs, packages }) {
	mkdirSync(cache, { recursive: true });
	if (programs.every(has)) return;
	if (!has('apt-get') || process.getuid?.() !== 0)
		throw new Error(`These tests need Debian’s packages. As root: apt-get install ${packages}`);
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages.split(' ')], {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
}

/** @type {import('node:child_process').ChildProcess[]} */
const running = [];

/**
 * Starts a program that goes on running; it is ended with this one.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
	// a group of its own, since some of these start others that would outlive them
	const child = spawn(command, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true,
		...options,
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (data) => (said = (said + data).slice(-8000)));
	running.push(child);
	return { child, said: () => said };
}

/** Ends everything that was started. */
export function stopAll() {
	for (const { pid } of running.splice(0)) {
		try {
			if (pid) process.kill(-pid, 'SIGTERM');
		} catch {
			// it has ended already
		}
	}
}
process.on('exit', stopAll);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
	process.on(signal, () => process.exit(1));

/**
 * Waits until something answers.
 * @param {() => unknown | Promise<unknown>} ask true, or a promise of true, once it does
 * @param {{ what: string, seconds: number, said?: () => string }} options
 */
export async function until(ask, { what, seconds, said }) {
	for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
		try {
			if (await ask()) return;
		} catch {
			// not yet
		}
		await new Promise((done) => setTimeout(done, 200));
	}
	throw new Error(`${what} did not answer within ${seconds} s\n${said?.() ?? ''}`);
}

/** @param {string} path */
export const isThere = (path) => existsSync(path);
