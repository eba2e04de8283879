/**
 * The faces as they are published: cut down to the characters that the pages can show and to the
 * weights that `fonts.css` names. That style sheet names Fontsource's whole files, which serve while
 * somebody edits; a build reads it, cuts each file and puts the cut one in its place.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import subset from 'subset-font';

const require = createRequire(import.meta.url);

/** What any page may need whatever its story says: Basic Latin, and the marks that typesetting adds. */
const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}\u00a0–—‘’‚“”„…•·×−±°†‡§€£′″‹›«»éÉ`;

/** What the pages' styles ask of the faces: pairs, ligatures, accents, figures of one width. */
const keepFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'tnum'];

/**
 * Every character of some texts once, in both cases; escapes of a script (`\u2009`) count as what they mean.
 * @param {string[]} texts
 */
export function characters(texts) {
	const found = new Set(always);
	for (const text of texts) {
		const meant = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) =>
			String.fromCharCode(parseInt(hex, 16)),
		);
		for (const character of meant) {
			found.add(character);
			for (const other of character.toUpperCase() + character.toLowerCase()) found.add(other);
		}
	}
	return [...found]
		.filter((character) => character >= ' ')
		.sort()
		.join('');
}

/**
 * Whether a `unicode-range` holds any of these characters; without one it holds all.
 * @param {string | undefined} range
 * @param {string} text
 */
export function covers(range, text) {
	if (!range) return true;
	const spans = range.split(',').map((one) => {
		const [from = '', to = from] = one.trim().replace(/^U\+/i, '').split('-');
		return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'f'), 16)];
	});
	return [...text].some((character) => {
		const code = character.codePointAt(0) ?? 0;
		return spans.some(([from = 0, to = 0]) => code >= from && code <= to);
	});
}

/**
 * @param {string} face an `@font-face` rule
 * @param {string} name
 */
const descriptor = (face, name) => new RegExp(`${name}:\\s*([^;}]+)`).exec(face)?.[1]?.trim();

/**
 * Rewrites a style sheet's faces to files cut to `text`, which are written to `folder`; a face that
 * holds none of it goes, and one without a file stays as it is.
 * @param {string} css
 * @param {{ text: string, folder: string }} to
 */
export async function cutFaces(css, { text, folder }) {
	mkdirSync(folder, { recursive: true });
	let cut = css;
	for (const [face, specifier = ''] of css.matchAll(
		/@font-face\s*{[^}]*url\(['"]([^'"]+)['"]\)[^}]*}/g,
	)) {
		if (!covers(descriptor(face, 'unicode-range'), text)) {
			cut = cut.replace(face, '');
			continue;
		}
		const [min, max] = (descriptor(face, 'font-weight') ?? '').split(/\s+/).map(Number);
		const font = await subset(readFileSync(require.resolve(specifier)), text, {
			targetFormat: 'woff2',
			noHinting: true,
			keepFeatures,
			...(min && max ? { variationAxes: { wght: { min, max } } } : {}),
		});
		const file = join(folder, basename(specifier));
		writeFileSync(file, font);
		cut = cut.replace(specifier, file);
	}
	return cut;
}

/** Everything that may be read on a page: the story and what the components say. */
const sources = (/** @type {string} */ root, /** @type {string} */ story) => [
	JSON.stringify(JSON.parse(readFileSync(story, 'utf8'))),
	...readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /(?<!\.test)\.(svelte|ts|html)$/.test(entry.name))
		.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')),
];

/**
 * @param {string} story the file of the story that is built
 * @returns {import('vite').Plugin}
 */
export function subsetFonts(story) {
	let root = '';
	return {
		name: 'subset-fonts',
		apply: 'build',
		enforce: 'pre',
		configResolved: (config) => void (root = config.root),
		transform: {
			filter: { id: /\/styles\/fonts\.css$/ },
			handler: (css) =>
				cutFaces(css, {
					text: characters(sources(root, resolve(root, story))),
					folder: resolve(root, '.svelte-kit/fonts'),
				}),
		},
	};
}
