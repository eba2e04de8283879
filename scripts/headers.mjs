/**
 * The response headers of every file: how long it may be cached, what a browser may do with it, and who
 * may read it. `serve.mjs` sends them. A build has them in the syntax of common hosts: `_headers`
 * (Netlify, Cloudflare Pages) and `nginx.conf`.
 *
 *     node scripts/headers.mjs /2025/11/story [build]
 *
 * writes both again for another folder than that of `PUBLIC_URL`. docs/serving.md explains the times.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { siteWide } from './csp.mjs';

/** A folder with a slash at both ends. @param {string} path */
const slashed = (path) => `/${path}/`.replace(/\/+/g, '/');

/**
 * The folder of the host in which the site stands, with a slash at both ends.
 * @param {string} [address] the site's; the build itself refuses an invalid one
 */
export const folderOf = (address = '') =>
	URL.canParse(address) ? slashed(new URL(address).pathname) : '/';
export const folderOfHost = folderOf(process.env.PUBLIC_URL);

const template = fileURLToPath(new URL('../src/app.html', import.meta.url));

/** @param {string} ancestors which sites may frame a page */
const policy = (ancestors) => `${siteWide(template)}; frame-ancestors ${ancestors}`;

/** The headers of all files. All files are public and the same for everybody, so any site may read them. */
const always = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': [
		...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation'],
		...['gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking'],
	]
		.map((feature) => `${feature}=()`)
		.join(', '),
	'Access-Control-Allow-Origin': '*',
};

/** A copy is at most a minute old, unless the origin is down. */
const minute = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400';

/** @typedef {'hashed' | 'loader' | 'icon' | 'framed' | 'other'} Kind */

/** @type {Record<Kind, Record<string, string>>} */
const byKind = {
	// a name with the content's hash in it always has the same content
	hashed: { ...always, 'Cache-Control': 'public, max-age=31536000, immutable' },
	// the loader stands in other sites' pages, whose readers would all request it again
	loader: {
		...always,
		'Cache-Control':
			'public, max-age=300, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
	},
	icon: { ...always, 'Cache-Control': 'public, max-age=86400' },
	// any site may frame the story and its graphics
	framed: { ...always, 'Cache-Control': minute, 'Content-Security-Policy': policy('*') },
	other: { ...always, 'Cache-Control': minute, 'Content-Security-Policy': policy("'self'") },
};

const icons = ['icon.svg', 'apple-touch-icon.png'];
const loader = 'embed/v1.js';
const hashed = '_app/immutable/';

/** @param {string} path from the site's root @returns {Kind} */
function kindOf(path) {
	if (path.startsWith(hashed)) return 'hashed';
	if (path === loader) return 'loader';
	if (icons.includes(path)) return 'icon';
	return path === '' || path === 'index.html' || path.startsWith('embed/') ? 'framed' : 'other';
}

/** The headers of the file at a path from the site's root: `''`, `claims/`, `embed/v1.js`. */
export const headersOf = (/** @type {string} */ path) => byKind[kindOf(path)];

/**
 * `_headers`. These hosts apply every rule that matches and join headers of the same name, so no two rules
 * give one path the same header. How long pages are cached is left to the hosts: browsers ask them each
 * time, and an upload clears the hosts' own copies.
 * @param {string[]} folders those at the site's root that have pages
 * @param {string} at the folder of the host
 */
export function netlify(folders, at = folderOfHost) {
	const rule = (/** @type {string} */ pattern, /** @type {Record<string, string>} */ headers) =>
		[at + pattern, ...Object.entries(headers).map((header) => `  ${header.join(': ')}`)].join('\n');
	const single = (/** @type {string} */ name) => (/** @type {string} */ pattern) =>
		rule(pattern, { [name]: headersOf(pattern.replace('*', ''))[name] ?? '' });
	const rules = [
		rule('*', always),
		...['', ...folders.map((folder) => `${folder}/*`)].map(single('Content-Security-Policy')),
		...[`${hashed}*`, loader, ...icons].map(single('Cache-Control')),
	];
	return `${rules.join('\n\n')}\n`;
}

/**
 * A snippet for a `server` block of nginx whose `root` has the build in the site's folder.
 * @param {string} at the folder of the host
 */
export function nginx(at = folderOfHost) {
	const headers = (/** @type {string} */ path, indent = '\t\t') =>
		Object.entries(headersOf(path))
			.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
			.join('\n');
	const location = (/** @type {string} */ match, /** @type {string} */ path, extra = '') =>
		`\tlocation ${match} ${at}${path} {\n${extra}${headers(path)}\n\t}`;
	const folder = at.slice(0, -1);
	const slash = folder
		? `location = ${folder} {\n\tabsolute_redirect off;\n\treturn 301 ${at}$is_args$args;\n}\n\n`
		: '';
	return `# Include this in a server block whose root has the build at ${at}
${slash}location ^~ ${at} {
	index index.html;
	error_page 404 ${at}404.html;
	log_not_found off;
	# behind a proxy nginx doesn't know the address that readers see
	absolute_redirect off;
	charset utf-8;
	charset_types text/css text/plain text/csv text/xml application/javascript text/javascript application/json image/svg+xml;
	# what nginx's own list has no type for
	default_type text/csv;
	gzip_static on;
	gzip_vary on;
	# with Debian's libnginx-mod-http-brotli-static, or another build that has the module:
	# brotli_static on;
${headers('claims/', '\t')}

${location('^~', hashed)}
${location('=', 'index.html')}
${location('^~', 'embed/')}
${[loader, ...icons].map((file) => location('=', file)).join('\n')}
${location('=', '404.html', '\t\tinternal;\n')}
	location ~ /(_headers|nginx\\.conf)$ {
		return 404;
	}
}
`;
}

/**
 * Writes both beside the pages of a build.
 * @param {string} build its folder
 * @param {string} [at] the folder of the host
 */
export function writeHeaders(build, at = folderOfHost) {
	const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.html') && file.includes('/'));
	const folders = [...new Set(pages.map((page) => page.split('/')[0] ?? ''))].sort();
	writeFileSync(join(build, '_headers'), netlify(folders, at));
	writeFileSync(join(build, 'nginx.conf'), nginx(at));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [at = folderOfHost, build = 'build'] = process.argv.slice(2);
	writeHeaders(build, slashed(at));
}
