/** Asks a server for every file of a build, and holds what it says against our own list of headers. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersOf } from '../../scripts/headers.mjs';

/** @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, raw: string[], body: Buffer }} Answer */

/** What is sent as which type; text with its encoding, or Latin-1 pages would garble our loader. @type {Record<string, string>} */
const types = {
	html: 'text/html; charset=utf-8',
	js: 'application/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	xml: 'text/xml; charset=utf-8',
	png: 'image/png',
	woff2: 'font/woff2',
};
const packed = /\.(html|js|css|json|svg|txt|xml)$/;
const isSetting = /(^|\/)(_headers|nginx\.conf)$|\.(br|gz)$/;

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<Answer>}
 */
const get = (url, headers = {}) =>
	new Promise((resolve, reject) => {
		request(url, { headers }, (response) => {
			/** @type {Buffer[]} */
			const parts = [];
			response.on('data', (part) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					raw: response.rawHeaders,
					body: Buffer.concat(parts),
				}),
			);
			response.on('error', reject);
		})
			.on('error', reject)
			.end();
	});

/** @param {Answer} answer @param {string} path from the site's root @param {string} url */
function hasHeaders({ headers, raw }, path, url) {
	for (const [name, value] of Object.entries(headersOf(path))) {
		assert.equal(headers[name.toLowerCase()], value, `${name} of ${url}`);
		const times = raw.filter((one, i) => i % 2 === 0 && one.toLowerCase() === name.toLowerCase());
		assert.equal(times.length, 1, `${name} of ${url} is said once`);
	}
}

/** @param {Answer} answer */
const unpacked = ({ headers, body }) => {
	const encoding = headers['content-encoding'];
	return encoding === 'br' ? brotliDecompressSync(body) : encoding ? gunzipSync(body) : body;
};

/**
 * @param {{ build: string, root: string, at: string, encodings: string[] }} site
 * `at` is the folder on the host; `encodings` those that the server should send, `''` for none
 * @returns {Promise<number>} how many answers were looked at
 * @throws where one is not as it should be
 */
export async function checkSite({ build, root, at, encodings }) {
	const all = readdirSync(build, { recursive: true, encoding: 'utf8' });
	const files = all.filter((file) => statSync(join(build, file)).isFile() && !isSetting.test(file));
	const folders = all.filter((file) => statSync(join(build, file)).isDirectory());
	let answers = 0;
	const ask = (/** @type {string} */ url, headers = {}) => {
		answers++;
		return get(url, headers);
	};

	for (const file of files) {
		if (file === '404.html') continue;
		const path = file.replace(/(^|\/)index\.html$/, '$1');
		const url = root + at + path;
		const whole = readFileSync(join(build, file));
		for (const encoding of encodings) {
			const answer = await ask(url, { 'accept-encoding': encoding });
			assert.equal(answer.status, 200, url);
			hasHeaders(answer, path, url);
			const wanted = packed.test(file) && encoding ? encoding : undefined;
			assert.equal(answer.headers['content-encoding'], wanted, `encoding of ${url}`);
			if (packed.test(file)) assert.match(answer.headers.vary ?? '', /Accept-Encoding/i, url);
			assert.equal(answer.headers['content-type'], types[file.split('.').at(-1) ?? ''], url);
			assert.ok(unpacked(answer).equals(whole), `the bytes of ${url}`);

			const etag = answer.headers.etag ?? '';
			assert.ok(etag, `an ETag of ${url}`);
			const again = await ask(url, { 'accept-encoding': encoding, 'if-none-match': etag });
			assert.equal(again.status, 304, `${url} again`);
			assert.equal(again.headers['cache-control'], headersOf(path)['Cache-Control'], url);
		}
	}

	// from a folder without the slash relative links would lead astray
	for (const folder of [...folders, ...(at === '/' ? [] : [''])]) {
		const url = `${root}${at}${folder}`.replace(/\/$/, '');
		const { status, headers } = await ask(`${url}?q=1`);
		assert.equal(status, 301, url);
		assert.equal(headers.location, `${url.slice(root.length)}/?q=1`);
	}

	const lost = readFileSync(join(build, '404.html'));
	for (const path of [
		'lost',
		'lost/',
		'claims/lost/',
		'a/b/c/d/e/',
		'embed/lost/',
		'_app/immutable/lost.js',
		'_headers',
		'nginx.conf',
		'404.html',
	]) {
		const url = root + at + path;
		const answer = await ask(url);
		assert.equal(answer.status, 404, url);
		assert.ok(answer.body.equals(lost), `${url} is the page for lost addresses`);
		hasHeaders(answer, '404.html', url);
	}
	if (at !== '/') {
		const beside = await ask(`${root}${at.slice(0, -1)}line/`);
		assert.equal(beside.status, 404, 'a folder of a like name');
		assert.equal(beside.headers['content-security-policy'], undefined, 'is none of ours');
	}
	return answers;
}
