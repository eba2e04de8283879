/**
 * What a server says of each file: how long it may be kept, what a browser may do with it, who may take
 * it. One list, which `serve.mjs` keeps and which is written in the words of common hosts beside the
 * build: `_headers` (Netlify, Cloudflare Pages) and `nginx.conf`.
 *
 *     node scripts/headers.mjs /2025/11/story [build]
 *
 * writes both again for another folder than that of `PUBLIC_URL`. Why these times: docs/serving.md.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { siteWide } from './csp.mjs';

/** A folder with a slash at both ends. @param {string} path */
const slashed = (path) => `/${path}/`.replace(/\/+/g, '/');

/**
 * The folder of the host in which the site stands, with a slash at both ends.
 * @param {string} [address] the site's; the build itself stops at one that is none
 */
export const folderOf = (address = '') =>
	URL.canParse(address) ? slashed(new URL(address).pathname) : '/';
export const folderOfHost = folderOf(process.env.PUBLIC_URL);

const template = fileURLToPath(new URL('../src/app.html', import.meta.url));

/** Of every file. All of it is public and none of it depends on who asks, so any site may read it. */
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

/** A name that has the content's hash in it never means anything else. */
const forever = 'public, max-age=31536000, immutable';
/** Nobody is shown anything older than a minute, unless the origin is down. */
const minute = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400';
/** The loader stands in other sites' pages, and each of their readers would ask for it again. */
const minutes =
	'public, max-age=300, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400';
const day = 'public, max-age=86400';

/** @typedef {'hashed' | 'loader' | 'icon' | 'framed' | 'other'} Kind */

/** @type {Record<Kind, Record<string, string>>} */
const byKind = {
	hashed: { ...always, 'Cache-Control': forever },
	loader: { ...always, 'Cache-Control': minutes },
	icon: { ...always, 'Cache-Control': day },
	// the story and its graphics may stand in anybody's page
	framed: { ...always, 'Cache-Control': minute, 'Content-Security-Policy': policy('*') },
	other: { ...always, 'Cache-Control': minute, 'Content-Security-Policy': policy("'self'") },
};

/** @param {string} ancestors who may frame a page */
function policy(ancestors) {
	return `${siteWide(template)}; frame-ancestors ${ancestors}`;
}

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

/** The headers of what stands at a path from the site's root: `''`, `claims/`, `embed/v1.js`. */
export const headersOf = (/** @type {string} */ path) => byKind[kindOf(path)];

/**
 * `_headers`. There every rule that fits is applied and the same name twice is joined, so that no two
 * rules here say the same name of one path. How long pages are kept is left to these hosts: they have
 * browsers ask each time, and forget their own copies at each upload.
 * @param {string[]} folders those at the site's root that have pages
 * @param {string} at the folder of the host
 */
export function netlify(folders, at = folderOfHost) {
	const csp = 'Content-Security-Policy';
	/** @type {[string, Record<string, string>][]} */
	const rules = [
		['*', always],
		['', { [csp]: policy('*') }],
		...folders.map(
			(folder) =>
				/** @type {[string, Record<string, string>]} */ ([
					`${folder}/*`,
					{ [csp]: headersOf(`${folder}/`)[csp] },
				]),
		),
		[`${hashed}*`, { 'Cache-Control': forever }],
		[loader, { 'Cache-Control': minutes }],
		...icons.map(
			(icon) => /** @type {[string, Record<string, string>]} */ ([icon, { 'Cache-Control': day }]),
		),
	];
	return rules
		.map(([path, headers]) =>
			[at + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
				'\n',
			),
		)
		.join('\n\n')
		.concat('\n');
}

/**
 * A snippet for a `server` block of nginx whose `root` has the build in the site's folder.
 * @param {string} at the folder of the host
 */
export function nginx(at = folderOfHost) {
	const add = (/** @type {Kind} */ kind, depth = 1) =>
		Object.entries(byKind[kind])
			.map(([name, value]) => `${'\t'.repeat(depth)}add_header ${name} "${value}" always;`)
			.join('\n');
	const inner = (/** @type {string} */ match, /** @type {Kind} */ kind, extra = '') =>
		`\tlocation ${match} {\n${extra}${add(kind, 2)}\n\t}`;
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
${add('other')}

${inner(`^~ ${at}${hashed}`, 'hashed')}
${inner(`= ${at}index.html`, 'framed')}
${inner(`^~ ${at}embed/`, 'framed')}
${inner(`= ${at}${loader}`, 'loader')}
${icons.map((icon) => inner(`= ${at}${icon}`, 'icon')).join('\n')}
${inner(`= ${at}404.html`, 'other', '\t\tinternal;\n')}
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
