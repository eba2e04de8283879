/** Serves the build as a static host would that lets other sites frame it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

/**
 * @param {{ folder: string, port: number }} options a port of 0 takes any free one
 * @returns {Promise<string>} the address
 */
export function serve({ folder, port }) {
	const files = sirv(folder, {
		etag: true,
		gzip: true,
		brotli: true,
		// a frame in a sandbox has no origin of its own, and gets no font or module without this
		setHeaders: (response) => response.setHeader('access-control-allow-origin', '*'),
	});
	const lost = join(folder, '404.html');
	const server = createServer((request, response) =>
		files(request, response, () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(existsSync(lost) ? readFileSync(lost) : 'Not found');
		}),
	);
	return new Promise((resolve, reject) => {
		server.once('error', (error) => {
			const taken = 'code' in error && error.code === 'EADDRINUSE';
			reject(
				taken ? new Error(`Port ${port} is taken. Choose another: PORT=8080 npm start`) : error,
			);
		});
		server.listen(port, () => {
			const address = server.address();
			resolve(`http://localhost:${address && typeof address === 'object' ? address.port : port}/`);
		});
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [folder = 'build', port = '4173'] = process.argv.slice(2);
	console.log(await serve({ folder, port: Number(port) }));
}
