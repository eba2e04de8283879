/** Serves a build like a static host: below any path, compressed, with the headers of `headers.mjs`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { headersOf } from './headers.mjs';

/**
 * @param {string} build the folder to serve
 * @param {string} [base] the path below which it is served, with a slash at both ends
 * @returns {import('node:http').Server} not listening yet
 */
export function site(build, base = '/') {
	const files = sirv(build, {
		etag: true,
		gzip: true,
		brotli: true,
		setHeaders: (response, path) => setHeaders(response, path.slice(1)),
	});
	const errorPage = join(build, '404.html');
	return createServer((request, response) => {
		const { pathname, search } = parseUrl(request.url);
		if (lacksSlash(build, { pathname, base })) {
			response.writeHead(301, { location: `${pathname}/${search}` }).end();
			return;
		}
		const notFound = () => {
			setHeaders(response, '404.html');
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(existsSync(errorPage) ? readFileSync(errorPage) : 'Not found');
		};
		if (!pathname.startsWith(base)) return notFound();
		request.url = pathname.slice(base.length - 1) + search;
		files(request, response, notFound);
	});
}

/**
 * The path and query of a request; of an invalid one, the root. A redirect to a path with two slashes at
 * its start would lead to another host, so repeated slashes become one.
 */
function parseUrl(url = '/') {
	const whole = `http://host${url}`;
	const { pathname, search } = new URL(URL.canParse(whole) ? whole : 'http://host/');
	return { pathname: pathname.replace(/\/+/g, '/'), search };
}

/** @param {import('node:http').ServerResponse} response @param {string} path */
function setHeaders(response, path) {
	for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
}

/**
 * Whether a path names a folder but lacks the slash at its end. Relative links of its page would then
 * resolve against the parent folder.
 * @param {string} build
 * @param {{ pathname: string, base: string }} request
 */
function lacksSlash(build, { pathname, base }) {
	if (pathname.endsWith('/')) return false;
	if (`${pathname}/` === base) return true;
	const file = join(build, pathname.slice(base.length));
	return pathname.startsWith(base) && existsSync(file) && statSync(file).isDirectory();
}

/**
 * @param {{ folder: string, port: number, base?: string }} options port 0 is any free port
 * @returns {Promise<string>} the address
 */
export function serve({ folder, port, base = '/' }) {
	const server = site(folder, base);
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
			resolve(`http://localhost:${listening}${base}`);
		});
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [folder = 'build', port = '4173', base = '/'] = process.argv.slice(2);
	console.log(await serve({ folder, port: Number(port), base }));
}
