/** What the build tells hosts, and what it gives them to send compressed. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderOf, folderOfHost, headersOf, netlify, nginx } from '../../scripts/headers.mjs';
import { bytes, compressed, files, read, settings } from './built-site.ts';

describe('what is sent compressed', () => {
	const text = files.filter((file) => /\.(html|js|css|json|svg|txt|xml)$/.test(file));

	it('is every file of text, twice', () => {
		expect(compressed).toEqual(text.flatMap((file) => [`${file}.br`, `${file}.gz`]).sort());
	});

	it('is the file itself, as it was at the end of the build', () => {
		const other = text.filter((file) => {
			const whole = bytes(file);
			return !(
				brotliDecompressSync(bytes(`${file}.br`)).equals(whole) &&
				gunzipSync(bytes(`${file}.gz`)).equals(whole)
			);
		});
		expect(other).toEqual([]);
	});
});

/** Rules of `_headers` by path. */
function rulesOf(text: string): [path: string, headers: [string, string][]][] {
	return text.split('\n\n').map((rule) => {
		const [path = '', ...lines] = rule.trim().split('\n');
		const headers = lines.map((line) => {
			const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
			return [name, value] as [string, string];
		});
		return [path, headers];
	});
}

/** As Netlify and Cloudflare read them: every rule that fits a path is applied. */
const applied = (text: string, path: string) =>
	rulesOf(text)
		.filter(([rule]) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path))
		.flatMap(([, headers]) => headers);

/** The path at which a file is asked for. */
const asked = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
/** What these hosts say themselves where nothing else is said: as short as can be. */
const leftToHost = (name: string, value: string) =>
	name === 'Cache-Control' && value.includes('s-maxage=30');

describe('_headers', () => {
	const text = read('_headers');

	it('keeps within what Netlify and Cloudflare Pages take', () => {
		expect(rulesOf(text).length).toBeLessThan(100);
		expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
		for (const [path, headers] of rulesOf(text)) {
			expect(path).toMatch(/^\/[^*\s]*\*?$/);
			expect(headers.every(([name, value]) => name && value)).toBe(true);
		}
	});

	it('says of every file what our own server says, and no name twice', () => {
		const wrong = files.filter((file) => {
			const said = applied(text, folderOfHost + asked(file));
			const wanted = Object.entries(headersOf(asked(file))).filter(
				// of the page for lost addresses these hosts know only the address that was lost
				([name, value]) =>
					!leftToHost(name, value) &&
					!(name === 'Content-Security-Policy' && !/\.html$|^$/.test(file)) &&
					file !== '404.html',
			);
			const names = said.map(([name]) => name);
			return (
				new Set(names).size !== names.length ||
				wanted.some(([name, value]) => !said.some(([n, v]) => n === name && v === value))
			);
		});
		expect(wrong).toEqual([]);
	});

	it('fits a folder of a larger site', () => {
		const moved = netlify(['claims'], '/2025/11/story/');
		expect(rulesOf(moved).map(([path]) => path)).toContain('/2025/11/story/claims/*');
		expect(rulesOf(moved).every(([path]) => path.startsWith('/2025/11/story/'))).toBe(true);
	});
});

describe('the headers', () => {
	const csp = (path: string) => headersOf(path)['Content-Security-Policy'];

	it('let anybody frame the story and what is made for frames, and nothing else', () => {
		for (const path of ['', 'embed/', 'embed/story/', 'embed/a-graphic/'])
			expect(csp(path)).toContain('frame-ancestors *');
		for (const path of ['claims/', 'explore/', '404.html', 'embedded/'])
			expect(csp(path)).toContain("frame-ancestors 'self'");
	});

	it('say nothing of scripts, which each page’s own policy knows by their hashes', () => {
		expect(csp('')).not.toMatch(/script-src |default-src/);
		expect(csp('')).toContain("script-src-attr 'none'");
	});

	it('let a copy stay for good only where the name has the content’s hash in it', () => {
		const kept = files.filter((file) =>
			/immutable/.test(headersOf(asked(file))['Cache-Control'] ?? ''),
		);
		expect(kept.length).toBeGreaterThan(0);
		expect(
			kept.filter((file) => !/[.-][\w-]{8}\.(js|css|woff2)$|\/chunks\/[\w-]{8}\.js$/.test(file)),
		).toEqual([]);
	});

	it('give other sites’ readers a new loader within minutes', () => {
		expect(headersOf('embed/v1.js')['Cache-Control']).toMatch(/max-age=300,/);
	});
});

describe('the folder of the host', () => {
	it.each([
		['https://example.org', '/'],
		['https://example.org/2025/11/story', '/2025/11/story/'],
		['https://example.org/2025/11/story/', '/2025/11/story/'],
		['example.org', '/'],
		['', '/'],
		[undefined, '/'],
	])('of the address %j is %s', (address, folder) => {
		expect(folderOf(address)).toBe(folder);
	});
});

describe('the snippet for nginx', () => {
	it('holds for the folder that it is written for', () => {
		const snippet = nginx('/2025/11/story/');
		const places = [...snippet.matchAll(/location (?:= |\^~ )(\S+)/g)].map(([, place]) => place);
		expect(places).toContain('/2025/11/story');
		expect(places.every((place) => place?.startsWith('/2025/11/story'))).toBe(true);
		expect(nginx('/')).not.toContain('return 301');
	});

	it('is what the build has', () => expect(read('nginx.conf')).toBe(nginx(folderOfHost)));

	it('does not hand itself out', () => {
		for (const file of settings) expect(file).toMatch(/^(_headers|nginx\.conf)$/);
		expect(read('nginx.conf')).toContain('location ~ /(_headers|nginx\\.conf)$');
	});
});
