/**
 * What the service worker keeps on a reader's machine: these pages with every script, sheet and face
 * that they may ask for, and the data that those fetch. The list stands before the worker's own script, with a
 * hash of all that it names: whatever changes, browsers see a new worker.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const pages = ['index.html', 'explore/index.html', 'offline/index.html'];
const worker = 'service-worker.js';

/** Addresses of scripts, sheets and faces, in a page and in a script. */
const inPage = /(?:src|href)="([^"]*_app\/immutable\/[^"]+\.(?:css|js|woff2))"/g;
const inScript = /["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

/**
 * The files that a page may ask for, itself left out.
 * @param {string} build the build's folder
 * @param {string} page
 */
function reached(build, page) {
	/** @type {Set<string>} */
	const found = new Set();
	const waiting = [page];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		const addresses = readFileSync(join(build, file), 'utf8').matchAll(
			file === page ? inPage : inScript,
		);
		for (const [, address = ''] of addresses) {
			const next = posix.join(posix.dirname(file), address);
			if (found.has(next) || !existsSync(join(build, next))) continue;
			found.add(next);
			if (next.endsWith('.js')) waiting.push(next);
		}
	}
	return [...found];
}

/** @param {string} build the build's folder @returns {string[]} files by their paths from it */
export function precachedFiles(build) {
	const words = readdirSync(join(build, 'explore/words')).map((file) => `explore/words/${file}`);
	return [
		...pages,
		...new Set(pages.flatMap((page) => reached(build, page))),
		...['icon.svg', 'drawings.svg', 'evidence.json'],
		...['explore/record.json', 'explore/claims.json'],
		...words.filter((file) => file.endsWith('.json')),
	].sort();
}

/** Writes the list into a build's worker. @param {string} build the build's folder */
export function writePrecacheManifest(build) {
	const files = precachedFiles(build);
	const hash = createHash('sha256');
	for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(build, file)));
	const kept = {
		version: hash.digest('hex').slice(0, 12),
		files: files.map((file) => file.replace(/(^|\/)index\.html$/, '$1')),
	};
	const script = readFileSync(join(build, worker), 'utf8');
	writeFileSync(join(build, worker), `const kept=${JSON.stringify(kept)};\n${script}`);
}
