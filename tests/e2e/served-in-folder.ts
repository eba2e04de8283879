/** The story as a host serves it from a folder of its own. */
import type { AddressInfo } from 'node:net';
import { site } from '../../scripts/serve.mjs';
import { test as base } from './test.ts';

export const folder = '/2025/11/story/';

export const test = base.extend({
	baseURL: async ({ viewport: _ }, use) => {
		const server = site('build', folder);
		await new Promise<void>((done) => server.listen(0, done));
		await use(`http://localhost:${(server.address() as AddressInfo).port}${folder}`);
		server.closeAllConnections();
		server.close();
	},
});
