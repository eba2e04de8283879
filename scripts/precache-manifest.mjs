/**
 * Writes the precache manifest: the files that the service worker caches for reading offline. These are some
 * pages, every script, style sheet and font that they load, and the data that those scripts fetch. The
 * manifest has a hash of all its files, so that browsers update the worker when any of them changes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const pages = ['index.html', 'explore/index.html', 'offline/index.html'];
const worker = 'service-worker.js';

/** URLs of scripts, style sheets and fonts in a page, and of imports in a script. */
const inPage = /(?:src|href)="([^"]*_app\/immutable\/[^"]+\.(?:css|js|woff2))"/g;
const inScript = /["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

/**
 * The files that a page loads, with the imports of its scripts.
 * @param {string} build the build's folder
 * @param {string} page
 */
function dependenciesOf(build, page) {
	/** @type {Set<string>} */
	const found = new Set();
	const queue = [page];
	for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
		const urls = readFileSync(join(build, file), 'utf8').matchAll(
			file === page ? inPage : inScript,
		);
		for (const [, url = ''] of urls) {
			const next = posix.join(posix.dirname(file), url);
			if (found.has(next) || !existsSync(join(build, next))) continue;
			found.add(next);
			if (next.endsWith('.js')) queue.push(next);
		}
	}
	return [...found];
}

/** @param {string} build the build's folder @returns {string[]} paths from there */
export function precachedFiles(build) {
	const words = readdirSync(join(build, 'explore/words')).map((file) => `explore/words/${file}`);
	return [
		...pages,
		...new Set(pages.flatMap((page) => dependenciesOf(build, page))),
		...['icon.svg', 'drawings.svg', 'evidence.json'],
		...['explore/record.json', 'explore/claims.json'],
		...words.filter((file) => file.endsWith('.json')),
	].sort();
}

/** Writes the manifest before the worker's script. @param {string} build the build's folder */
export function writePrecacheManifest(build) {
	const files = precachedFiles(build);
	const hash = createHash('sha256');
	for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(build, file)));
	const manifest = {
		version: hash.digest('hex').slice(0, 12),
		files: files.map((file) => file.replace(/(^|\/)index\.html$/, '$1')),
	};
	const script = readFileSync(join(build, worker), 'utf8');
	writeFileSync(join(build, worker), `const precache=${JSON.stringify(manifest)};\n${script}`);
}
