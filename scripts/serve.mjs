/** Serves the build as a static host would: in any folder, compressed, with the headers of `headers.mjs`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { headersOf } from './headers.mjs';

/**
 * @param {string} build the folder that is served
 * @param {string} [at] where on the host it stands, with a slash at both ends
 * @returns {import('node:http').Server} not listening yet
 */
export function site(build, at = '/') {
	const files = sirv(build, {
		etag: true,
		gzip: true,
		brotli: true,
		setHeaders: (response, path) => say(response, path.slice(1)),
	});
	const lost = join(build, '404.html');
	return createServer((request, response) => {
		const { pathname, search } = asked(request.url);
		if (isFolder(build, { pathname, at })) {
			response.writeHead(301, { location: `${pathname}/${search}` }).end();
			return;
		}
		const notFound = () => {
			say(response, '404.html');
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(existsSync(lost) ? readFileSync(lost) : 'Not found');
		};
		if (!pathname.startsWith(at)) return notFound();
		request.url = pathname.slice(at.length - 1) + search;
		files(request, response, notFound);
	});
}

/** What a request asks for, whatever it is; two slashes would be the start of another host's name. */
function asked(url = '/') {
	const whole = `http://host${url}`;
	const { pathname, search } = new URL(URL.canParse(whole) ? whole : 'http://host/');
	return { pathname: pathname.replace(/\/+/g, '/'), search };
}

/** @param {import('node:http').ServerResponse} response @param {string} path */
function say(response, path) {
	for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
}

/**
 * Whether a path names a folder without the slash, from where a page's relative links would lead astray.
 * @param {string} build
 * @param {{ pathname: string, at: string }} asked
 */
function isFolder(build, { pathname, at }) {
	if (pathname.endsWith('/')) return false;
	if (`${pathname}/` === at) return true;
	const file = join(build, pathname.slice(at.length));
	return pathname.startsWith(at) && existsSync(file) && statSync(file).isDirectory();
}

/**
 * @param {{ folder: string, port: number, at?: string }} options a port of 0 takes any free one
 * @returns {Promise<string>} the address
 */
export function serve({ folder, port, at = '/' }) {
	const server = site(folder, at);
	return new Promise((resolve, reject) => {
		server.once('error', (error) => {
			const taken = 'code' in error && error.code === 'EADDRINUSE';
			reject(
				taken ? new Error(`Port ${port} is taken. Choose another: PORT=8080 npm start`) : error,
			);
		});
		server.listen(port, () => {
			const address = server.address();
			const listening = address && typeof address === 'object' ? address.port : port;
			resolve(`http://localhost:${listening}${at}`);
		});
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [folder = 'build', port = '4173', at = '/'] = process.argv.slice(2);
	console.log(await serve({ folder, port: Number(port), at }));
}
