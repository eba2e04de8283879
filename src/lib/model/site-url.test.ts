import { describe, expect, it } from 'vitest';
import { parseSiteUrl } from './site-url.ts';

describe('the address of the site', () => {
	it.each([
		['https://example.org', 'https://example.org/'],
		['https://example.org/', 'https://example.org/'],
		[' https://example.org/2025/story ', 'https://example.org/2025/story/'],
		['https://example.org/2025/story/', 'https://example.org/2025/story/'],
		['http://localhost:4173', 'http://localhost:4173/'],
		['http://127.0.0.1:4173/a', 'http://127.0.0.1:4173/a/'],
		['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4/'],
	])('%s is the folder %s', (setting, root) => {
		const siteUrl = parseSiteUrl(setting);
		expect(siteUrl?.root).toBe(root);
		expect(siteUrl?.of('claims/a/')).toBe(`${root}claims/a/`);
		expect(siteUrl?.of('data/story.json')).toBe(`${root}data/story.json`);
		expect(siteUrl?.of('')).toBe(root);
	});

	it.each([undefined, '', '  '])('may be unset: %j', (setting) => {
		expect(parseSiteUrl(setting)).toBeUndefined();
	});

	it.each([
		['example.org', 'begin it with https://'],
		['/2025/story', 'begin it with https://'],
		['http://example.org', 'only https'],
		['http://localhost.example.org', 'only https'],
		['ftp://example.org', 'only https'],
		['javascript:alert(1)', 'only https'],
		['https://me:secret@example.org', 'name and password'],
		['https://example.org/?page=1', '? or #'],
		['https://example.org/#top', '? or #'],
		['https://example.org/?', '? or #'],
		['https://example.org/story/index.html', 'give the folder'],
		['https://example.org//story', 'slash too many'],
		['https://example.org/story//', 'slash too many'],
		['https://example.org\\story', 'slash too many'],
	])('is not %s', (setting, why) => {
		expect(() => parseSiteUrl(setting)).toThrow(/^PUBLIC_URL: expected the address/);
		expect(() => parseSiteUrl(setting)).toThrow(why);
	});
});
