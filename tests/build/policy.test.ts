/** The policy in each page's meta tag: what may run there, and that nothing else may. */
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../scripts/csp.mjs';
import { elements, pages, publicRoot, read } from './built-site.ts';

/** A page's policy by directive, or null. */
function policyOf(html: string): Record<string, string[]> | null {
	const meta = elements(html).find(
		({ name, attributes }) =>
			name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
	);
	if (!meta) return null;
	const directives = (meta.attributes.content ?? '').split(';').map((one) => one.trim().split(' '));
	return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** What the page's inline scripts hold; a block of data is none. */
const inline = (html: string) =>
	[...html.matchAll(/<script\b((?:"[^"]*"|[^">])*)>([\s\S]*?)<\/script>/g)]
		.filter(([, attributes = '']) => !/\ssrc="|\stype="application\//.test(attributes))
		.map(([, , script = '']) => script);

/** The site's own origin, which a sandboxed frame in Safari does not take for `'self'`. */
const ownOrigin = publicRoot ? [new URL(publicRoot).origin] : [];

describe.each(pages)('%s', (page) => {
	const html = read(page);
	const policy = policyOf(html) ?? {};

	it('lets in scripts of this site and its own inline ones by their hashes, and nothing else', () => {
		const hashes = inline(html).map((script) => `'${hashOf(script)}'`);
		// the page for lost addresses stands in no frame
		const site = page === '404.html' ? ["'self'"] : ["'self'", ...ownOrigin];
		// a page without any script of ours may let in none at all
		const ours = policy['script-src'] ? [...site, ...hashes] : [];
		expect(new Set(policy['script-src'])).toEqual(new Set(ours));
		expect(policy['default-src']).toEqual(["'none'"]);
		const named = elements(html).flatMap(({ attributes }) => Object.keys(attributes));
		expect(named.filter((name) => /^on/i.test(name))).toEqual([]);
	});

	it('leads elsewhere by https alone, and hands nobody the page that a reader came from', () => {
		const links = elements(html).filter(({ name }) => name === 'a');
		for (const { attributes } of links) {
			const { href = '', rel = '', target } = attributes;
			if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
				expect(href).toMatch(/^(https|mailto):/);
				if (href.startsWith('https:') && !(publicRoot && href.startsWith(publicRoot)))
					expect(rel.split(' '), href).toContain('noreferrer');
			}
			if (target === '_blank') expect(rel, href).toMatch(/\bno(opener|referrer)\b/);
		}
	});

	it('asks no other site for anything', () => {
		const sources = Object.entries(policy)
			.filter(([name]) => name.endsWith('-src'))
			.flatMap(([, sources]) => sources);
		const others = sources.filter((source) => !ownOrigin.includes(source));
		expect(others.filter((source) => /https?:|\*|\./.test(source))).toEqual([]);
	});

	it('lets text become markup in Svelte’s templates alone', () => {
		expect(policy['require-trusted-types-for']).toEqual(["'script'"]);
		expect(policy['trusted-types']?.join()).toMatch(/^(svelte-trusted-html(,worker)?|'none')$/);
	});
});
