/**
 * The files in `build/` (or `BUILD_DIR`) as a static host serves them, and a parser for their HTML. Each file is
 * read and parsed once, since the files do not change during a run.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Story } from '#data/schema';
import { byteOrderMark } from '../../data/csv-cell.ts';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const buildFolder: string = resolve(project, process.env['BUILD_DIR'] ?? 'build');
if (!existsSync(join(buildFolder, 'index.html')))
	throw new Error('There is no build to test. Make one: npm run build');

export const source = readFileSync(
	resolve(project, process.env['STORY_FILE'] ?? 'data/story.json'),
	'utf8',
);
export const story = JSON.parse(source) as Story;

const all = readdirSync(buildFolder, { recursive: true, encoding: 'utf8' })
	.filter((name) => statSync(join(buildFolder, name)).isFile())
	.map((name) => name.split(sep).join('/'))
	.sort();
/** The compressed copies of other files, for a server to send. */
export const compressed: string[] = all.filter((name) => /\.(br|gz)$/.test(name));
/** The configuration of servers. */
export const settings: string[] = ['_headers', 'nginx.conf'];

/** Every file that readers may ask for, by its path from the build's root. */
export const files: string[] = all.filter(
	(name) => !compressed.includes(name) && !settings.includes(name),
);
const fileSet = new Set(files);

/** A function that computes its value for each key only once. */
function memoize<Value>(compute: (key: string) => Value): (key: string) => Value {
	const values = new Map<string, Value>();
	return (key) => {
		if (!values.has(key)) values.set(key, compute(key));
		return values.get(key)!;
	};
}

export const bytes = memoize((file) => readFileSync(join(buildFolder, file)));
export const read = memoize((file) => bytes(file).toString('utf8'));
/** A table without the mark at its head. */
export const table = (file: string): string => read(file).replace(byteOrderMark, '');
/** The size of a file as it is sent: compressed, where the build has compressed it. */
export const sentSize = (file: string): number =>
	(compressed.includes(`${file}.br`) ? bytes(`${file}.br`) : bytes(file)).length;
export const pages: string[] = files.filter((file) => file.endsWith('.html'));
/** Pages at former addresses, which only lead on. */
export const movedPages: string[] = pages.filter((page) =>
	read(page).includes('http-equiv="refresh"'),
);
export const folderOfProject: string = relative('/', project);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const decoded = (text: string): string =>
	text.replace(/&(#x?)?(\w+);/gi, (all, number: string | undefined, of: string) => {
		if (!number) return entities[of] ?? all;
		return String.fromCodePoint(parseInt(of, number === '#' ? 10 : 16));
	});

/** The text of a piece of HTML, with white space collapsed. */
export const text = (html: string): string =>
	decoded(html.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]+>/g, ''))
		.replace(/\s+/g, ' ')
		.trim();

export type Element = { name: string; attributes: Record<string, string>; start: number };

/** Every opening tag of a piece of HTML, in order, except those in scripts and comments. */
export const elements = memoize((html): Element[] => {
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
});

/** The HTML of each element of this name and class; such elements must not be nested. */
export function outerHtml(html: string, [name, className]: [string, string]): string[] {
	return elements(html)
		.filter((tag) => tag.name === name && tag.attributes.class?.split(' ').includes(className))
		.map(({ start }) => html.slice(start, html.indexOf(`</${name}>`, start)));
}

export const ids = (html: string): string[] =>
	elements(html).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));

/** Whether an address leaves the site, or is not a file (`mailto:`). */
export const isExternal = (address: string): boolean => /^([a-z][a-z+.-]*:|\/\/)/i.test(address);

/** Resolves an address on a page to a file of the site, or null; `fragment` is its part after “#”. */
export function resolveAddress(
	address: string,
	from: string,
): { file: string | null; fragment: string } {
	const [path = '', fragment = ''] = address.split('#');
	const bare = decodeURIComponent(path.split('?')[0] ?? '');
	if (bare.startsWith('/')) return { file: null, fragment };
	const file = bare === '' ? from : posix.normalize(posix.join(posix.dirname(from), bare));
	const found = file === './' || file.endsWith('/') ? posix.join(file, 'index.html') : file;
	return { file: fileSet.has(found) ? found : null, fragment };
}

/** The site's absolute address, as the story's structured data gives it; undefined where the build had none. */
export const publicRoot = (
	JSON.parse(
		/<script type="application\/ld\+json">([^<]*)/.exec(read('index.html'))?.[1] ?? '{}',
	) as { url?: string }
).url;

/** The addresses in styles, by `url()` or `@import`. */
export const addressesInStyles = (css: string): string[] =>
	[...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
		([, url, sheet]) => url ?? sheet ?? '',
	);

/** The styles in a page's elements and attributes. */
export const stylesOf = (page: string): string =>
	[
		...[...read(page).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css),
		...elements(read(page)).map(({ attributes }) => attributes.style),
	].join('\n');
