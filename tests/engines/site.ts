/** The build on a server of its own, which can be taken away, and beside it another site. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { site } from '../../scripts/serve.mjs';

export type Site = {
	address: string;
	/** Offline: nothing answers any more. */
	stop: () => Promise<void>;
	/** Answers at the same address again. */
	start: () => Promise<void>;
	/** Publishes a file on the other site, and returns its address. */
	publish: (name: string, file: { type: string; body: string | Buffer }) => string;
	/** Ends both sites. */
	close: () => Promise<void>;
};

const listen = async (server: Server, port = 0): Promise<number> => {
	await new Promise<void>((done) => server.listen(port, done));
	return (server.address() as AddressInfo).port;
};

const end = async (server: Server): Promise<void> => {
	if (!server.listening) return;
	const closed = new Promise((done) => server.close(done));
	server.closeAllConnections();
	await closed;
};

export async function serveSite(): Promise<Site> {
	let server = site('build');
	const port = await listen(server);
	const published = new Map<string, { type: string; body: string | Buffer }>();
	const other = createServer(({ url = '/' }, response) => {
		const file = published.get(url.slice(1));
		response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
		response.end(file?.body);
	});
	const otherPort = await listen(other);
	return {
		address: `http://localhost:${port}/`,
		stop: () => end(server),
		async start() {
			server = site('build');
			await listen(server, port);
		},
		publish(name, file) {
			published.set(name, file);
			// by number and not by name, so that it is another site
			return `http://127.0.0.1:${otherPort}/${name}`;
		},
		async close() {
			await end(server);
			await end(other);
		},
	};
}
