/** Our own server, in a folder of a host. */
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../scripts/headers.mjs';
import { site } from '../../scripts/serve.mjs';
import { buildFolder } from './built-site.ts';

const at = '/2025/11/story/';
let server: Server;
beforeAll(async () => {
	server = site(buildFolder, at);
	await new Promise<void>((done) => server.listen(0, done));
});
afterAll(() => void server.close());

/** The answer to a path as it is written, which `fetch` would tidy up. */
const get = (path: string) =>
	new Promise<IncomingMessage>((resolve, reject) => {
		const { port } = server.address() as AddressInfo;
		request({ port, path, headers: { 'accept-encoding': 'br' } }, (response) => {
			response.resume();
			resolve(response);
		})
			.on('error', reject)
			.end();
	});

describe('our server', () => {
	it.each([
		['/2025/11/story', '/2025/11/story/'],
		['/2025/11/story?form=stepper', '/2025/11/story/?form=stepper'],
		['/2025/11/story/claims', '/2025/11/story/claims/'],
		['/2025/11/story//claims', '/2025/11/story/claims/'],
	])('sends %s on to %s', async (path, to) => {
		const { statusCode, headers } = await get(path);
		expect([statusCode, headers.location]).toEqual([301, to]);
	});

	it.each(['', 'claims/', 'embed/v1.js'])(
		'gives “%s” compressed, with its headers',
		async (path) => {
			const { statusCode, headers } = await get(at + path);
			expect(statusCode).toBe(200);
			expect(headers['content-encoding']).toBe('br');
			for (const [name, value] of Object.entries(headersOf(path)))
				expect(headers[name.toLowerCase()]).toBe(value);
		},
	);

	it.each([
		'/',
		'//',
		'/2025/',
		'/2025/11/storyline',
		`${at}lost`,
		`${at}../../../package.json`,
		`${at}%2e%2e/package.json`,
		`${at}%00`,
		`${at}%`,
		'//example.org/claims',
	])('has nothing at %s, and says so', async (path) => {
		const { statusCode, headers } = await get(path);
		expect(statusCode).toBe(404);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
	});
});
