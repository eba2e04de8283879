/**
 * The Content Security Policy of our pages, which SvelteKit writes into each page's meta tag.
 *
 * Scripts come from this site alone. The one inline script, at the beginning of every page, is allowed by
 * its hash. Trusted Types have two policies: one for Svelte's templates, and one for the address of the
 * service worker. Styles keep 'unsafe-inline', because the server writes the transforms of marks into
 * style attributes, which no hash covers. A page in a sandboxed frame has an origin of its own, and in Safari
 * nothing is 'self' there, so the site's origin is named where `PUBLIC_URL` says it. A meta tag cannot have
 * `frame-ancestors`, so headers have it. They repeat the rest except for the scripts, whose hashes differ between
 * pages.
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

const address = process.env.PUBLIC_URL ?? '';
/** @type {('self' | `https://${string}.${string}`)[]} */
const self = ['self'];
if (URL.canParse(address))
	self.push(/** @type {`https://${string}.${string}`} */ (new URL(address).origin));

/**
 * @param {string} template the file of `app.html`
 * @returns {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>}
 */
export const directives = (template) => ({
	'default-src': ['none'],
	'script-src': [...self, ...inline(template)],
	'style-src': [...self, 'unsafe-inline'],
	// the 404 page contains its font
	'font-src': [...self, 'data:'],
	'img-src': [...self, 'data:', 'blob:'],
	'connect-src': self,
	'frame-src': self,
	'manifest-src': self,
	'worker-src': self,
	'base-uri': ['none'],
	'form-action': ['self'],
	'require-trusted-types-for': ['script'],
	'trusted-types': ['svelte-trusted-html', 'worker'],
});

const keywords = ['none', 'self', 'unsafe-inline', 'script'];

/**
 * The directives that all pages share, as the value of a header.
 * @param {string} template the file of `app.html`
 */
export function siteWide(template) {
	const shared = Object.entries(directives(template)).filter(
		([name]) => name !== 'script-src' && name !== 'default-src',
	);
	return [...shared, ['object-src', ['none']], ['script-src-attr', ['none']]]
		.map(([name, values]) =>
			[
				name,
				...[values].flat().map((value) => (keywords.includes(`${value}`) ? `'${value}'` : value)),
			].join(' '),
		)
		.join('; ');
}
