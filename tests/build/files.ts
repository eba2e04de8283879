/** The files in `build/` (or `BUILD_DIR`) as a plain static host would serve them, and enough of a parser to ask about them. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Story } from '#data/schema';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const build: string = resolve(project, process.env['BUILD_DIR'] ?? 'build');
if (!existsSync(join(build, 'index.html')))
	throw new Error('There is no build to test. Make one: npm run build');

export const source = readFileSync(
	resolve(project, process.env['STORY_FILE'] ?? 'data/story.json'),
	'utf8',
);
export const story = JSON.parse(source) as Story;

const all = readdirSync(build, { recursive: true, encoding: 'utf8' })
	.filter((name) => statSync(join(build, name)).isFile())
	.map((name) => name.split(sep).join('/'))
	.sort();
/** The same bytes once more for a server to send compressed. */
export const compressed: string[] = all.filter((name) => /\.(br|gz)$/.test(name));
/** What says to a server how to serve. */
export const settings: string[] = ['_headers', 'nginx.conf'];

/** Every file that readers may ask for, by its path from the build's root. */
export const files: string[] = all.filter(
	(name) => !compressed.includes(name) && !settings.includes(name),
);
const known = new Set(files);

export const read = (file: string): string => readFileSync(join(build, file), 'utf8');
export const bytes = (file: string): Buffer => readFileSync(join(build, file));
export const pages: string[] = files.filter((file) => file.endsWith('.html'));
export const folderOfProject: string = relative('/', project);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const decoded = (text: string): string =>
	text.replace(/&(#x?)?(\w+);/gi, (all, number: string | undefined, of: string) => {
		if (!number) return entities[of] ?? all;
		return String.fromCodePoint(parseInt(of, number === '#' ? 10 : 16));
	});

/** The words of a piece of HTML, white space folded. */
export const text = (html: string): string =>
	decoded(html.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]+>/g, ''))
		.replace(/\s+/g, ' ')
		.trim();

export type Element = { name: string; attributes: Record<string, string>; start: number };

/** Every opening tag of a piece of HTML, in order; what scripts and comments hold is none. */
export function elements(html: string): Element[] {
	const tags =
		/<!--[\s\S]*?-->|<(script|style)\b([^>]*)>[\s\S]*?<\/\1>|<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi;
	return [...html.matchAll(tags)].flatMap((match) => {
		const name = match[1] ?? match[3];
		if (!name) return [];
		const pairs = [...(match[2] ?? match[4] ?? '').matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)];
		const attributes = Object.fromEntries(
			pairs.map(([, key, value]) => [key, decoded(value ?? '')]),
		) as Record<string, string>;
		return [{ name: name.toLowerCase(), attributes, start: match.index }];
	});
}

/** The whole of each element of this name that has this class; such elements must not be nested. */
export function whole(html: string, [name, className]: [string, string]): string[] {
	return elements(html)
		.filter((one) => one.name === name && one.attributes.class?.split(' ').includes(className))
		.map(({ start }) => html.slice(start, html.indexOf(`</${name}>`, start)));
}

export const ids = (html: string): string[] =>
	elements(html).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));

/** Whether an address leaves the site, or is no file at all (`mailto:`). */
export const isElsewhere = (address: string): boolean => /^([a-z][a-z+.-]*:|\/\/)/i.test(address);

/** The file that an address on a page leads to, or null; `fragment` is its part after “#”. */
export function follow(address: string, from: string): { file: string | null; fragment: string } {
	const [path = '', fragment = ''] = address.split('#');
	const bare = decodeURIComponent(path.split('?')[0] ?? '');
	if (bare.startsWith('/')) return { file: null, fragment };
	const file = bare === '' ? from : posix.normalize(posix.join(posix.dirname(from), bare));
	const found = file === './' || file.endsWith('/') ? posix.join(file, 'index.html') : file;
	return { file: known.has(found) ? found : null, fragment };
}

/** The site's absolute address, where the build was given one: the story says it of itself to machines. */
export const publicRoot = (
	JSON.parse(
		/<script type="application\/ld\+json">([^<]*)/.exec(read('index.html'))?.[1] ?? '{}',
	) as { url?: string }
).url;

/** What some styles ask for by `url()` or `@import`. */
export const inStyles = (css: string): string[] =>
	[...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
		([, url, sheet]) => url ?? sheet ?? '',
	);

/** The styles that stand in a page, in its elements' own attributes too. */
export const stylesOf = (page: string): string =>
	[
		...[...read(page).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css),
		...elements(read(page)).map(({ attributes }) => attributes.style),
	].join('\n');
