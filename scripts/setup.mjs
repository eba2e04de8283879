/**
 * Installs what a fresh machine lacks: packages and, for the tests, a browser. This file imports no
 * package, since none may be installed yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const required = { major: 20, minor: 19 };

/** Ends the process with an error message where Node is too old. */
export function needNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > required.major || (major === required.major && minor >= required.minor)) return;
	console.error(
		`This project needs Node ${`${required.major}.${required.minor}`} or later; this is ${process.versions.node}.`,
	);
	process.exit(1);
}

/**
 * Runs a command in the project's root with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether it succeeded
 */
export function run(command, args, env = {}) {
	const { status } = spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32',
	});
	return status === 0;
}

/**
 * Like `run`, but returns the output, so that it can be printed again.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, isLive?: boolean }} [options] `isLive`: whether the output is shown as it comes
 * @returns {Promise<{ passed: boolean, output: string, end: string[] }>} `end`: the last lines, at most 20
 */
export function runAndKeep(command, args, { env = {}, isLive = true } = {}) {
	const child = spawn(command, args, {
		cwd: root,
		stdio: ['inherit', 'pipe', 'pipe'],
		env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
		shell: process.platform === 'win32',
	});
	let output = '';
	for (const [from, to] of /** @type {const} */ ([
		[child.stdout, process.stdout],
		[child.stderr, process.stderr],
	])) {
		from.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
			if (isLive) to.write(chunk);
			output += chunk;
		});
	}
	return new Promise((resolve) => {
		child.on('error', (error) => {
			resolve({ passed: false, output: error.message, end: [error.message] });
		});
		child.on('close', (status) => {
			const lines = output.split('\n').filter((line) => line.trim());
			resolve({ passed: status === 0, output, end: lines.slice(-20) });
		});
	});
}

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Whether the installed packages have the locked versions. An optional package may be for another system.
 * @param {Lock} lock `package-lock.json`
 * @param {Lock} installed `node_modules/.package-lock.json`
 */
export function isInstalled(lock, installed) {
	return Object.entries(lock.packages ?? {}).every(
		([path, { version, optional }]) =>
			path === '' || optional || installed.packages?.[path]?.version === version,
	);
}

/**
 * @param {string} file
 * @returns {Lock} empty where the file is missing or broken
 */
function readLock(file) {
	try {
		return JSON.parse(readFileSync(join(root, file), 'utf8'));
	} catch {
		return {};
	}
}

/** Installs the locked packages where they are missing or have other versions. */
export function needPackages() {
	const lock = readLock('package-lock.json');
	if (lock.packages && isInstalled(lock, readLock('node_modules/.package-lock.json'))) return;
	console.log('Installing packages …');
	if (!run('npm', ['ci', '--no-fund', '--no-audit'])) {
		console.error('The packages could not be installed. Is the npm registry within reach?');
		process.exit(1);
	}
}

const isDebian = () =>
	existsSync('/etc/os-release') &&
	/^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

/**
 * A browser for the tests: the variable that names its program, where the program is otherwise, Debian's
 * packages, and what must be there beside it.
 * @typedef {{ name: string, variable: string, paths: string[], packages: string[], beside?: string[] }} Program
 */

/** @type {Program} */
const chromium = {
	name: 'Chromium',
	variable: 'CHROMIUM_PATH',
	paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
	packages: ['chromium'],
};

/** The other engines. @type {Program[]} */
export const engines = [
	{
		name: 'Firefox',
		variable: 'FIREFOX_PATH',
		paths: ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
		packages: ['firefox-esr'],
	},
	{
		name: 'WebKit',
		variable: 'WEBKIT_DRIVER_PATH',
		paths: ['/usr/bin/WebKitWebDriver'],
		packages: ['webkit2gtk-driver', 'xvfb'],
		beside: ['/usr/bin/Xvfb'],
	},
];

/** @param {Program} program */
const find = ({ variable, paths, beside = [] }) =>
	beside.every((path) => existsSync(path))
		? [process.env[variable] ?? '', ...paths].find((path) => existsSync(path))
		: undefined;

/**
 * Finds a program or installs it, which only Debian's root can.
 * @param {Program} program
 * @returns {string | undefined} its path
 */
export function findOrInstall(program) {
	const found = find(program);
	if (found || !isDebian() || process.getuid?.() !== 0) return found;
	console.log(`Installing ${program.name} …`);
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	if (run('apt-get', ['update', '-q'], env))
		run('apt-get', ['install', '-yq', ...program.packages], env);
	return find(program);
}

/**
 * Finds a Chromium or installs one: on Debian as root its own package, elsewhere Playwright's.
 * @returns {string | undefined} its path; undefined where Playwright's own is to be used
 */
export function needChromium() {
	const found = findOrInstall(chromium);
	if (found) return found;
	const install = ['playwright', 'install', 'chromium'];
	if (run('npx', [...install, '--with-deps']) || run('npx', install)) return undefined;
	console.error('No Chromium was found and none could be installed. Set CHROMIUM_PATH to one.');
	process.exit(1);
}
