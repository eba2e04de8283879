/**
 * What a browser lets our pages do (Content Security Policy), as SvelteKit writes it into each page's
 * meta tag.
 *
 * Scripts come from this site alone; the one inline script that every page begins with is known by its
 * hash. Text can become markup or script in three places, each a policy for Trusted Types: Svelte's own
 * templates; that script, which shows the stills of the page itself where the story's can't be had; and
 * the address of our own service worker. Styles keep 'unsafe-inline': the server writes the places of
 * marks into style attributes, which a hash can't cover. What a meta tag can't say (`frame-ancestors`)
 * headers must; they say the rest again, but for the scripts, whose hashes only each page knows.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** @param {string} script @returns {`sha256-${string}`} as a policy names an inline script */
export const hashOf = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** The inline scripts of `app.html`. @param {string} template its file */
const inline = (template) =>
	[...readFileSync(template, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
		([, script = '']) => hashOf(script),
	);

/**
 * @param {string} template the file of `app.html`
 * @returns {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>}
 */
export const directives = (template) => ({
	'default-src': ['none'],
	'script-src': ['self', ...inline(template)],
	'style-src': ['self', 'unsafe-inline'],
	// the page for lost addresses holds its face in itself
	'font-src': ['self', 'data:'],
	'img-src': ['self', 'data:', 'blob:'],
	'connect-src': ['self'],
	'frame-src': ['self'],
	'manifest-src': ['self'],
	'worker-src': ['self'],
	'base-uri': ['none'],
	'form-action': ['self'],
	'require-trusted-types-for': ['script'],
	'trusted-types': ['svelte-trusted-html', 'worker'],
});

const keywords = ['none', 'self', 'unsafe-inline', 'script'];

/**
 * What holds for every page, as the value of a header.
 * @param {string} template the file of `app.html`
 */
export function siteWide(template) {
	const said = Object.entries(directives(template)).filter(
		([name]) => name !== 'script-src' && name !== 'default-src',
	);
	return [...said, ['object-src', ['none']], ['script-src-attr', ['none']]]
		.map(([name, values]) =>
			[
				name,
				...[values].flat().map((one) => (keywords.includes(`${one}`) ? `'${one}'` : one)),
			].join(' '),
		)
		.join('; ');
}
