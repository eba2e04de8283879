/**
 * Subsets the fonts of a build, so that readers download only the characters that the pages can show and
 * the weights that `fonts.css` names. The dev server uses Fontsource's whole files.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import subset from 'subset-font';

const require = createRequire(import.meta.url);

/** Characters that are always kept: Basic Latin, and the punctuation that typesetting adds. */
const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}\u00a0–—‘’‚“”„…•·×−±°†‡§€£′″‹›«»éÉ`;

/** OpenType features that the styles use: kerning, ligatures, accents, tabular figures. */
const keepFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'tnum'];

/**
 * Every character of some texts, once, in both cases. Escapes in scripts (`\u2009`) are decoded.
 * @param {string[]} texts
 */
export function characters(texts) {
	const found = new Set(always);
	for (const text of texts) {
		const decoded = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) =>
			String.fromCharCode(parseInt(hex, 16)),
		);
		for (const character of decoded) {
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
 * Whether a `unicode-range` has any character of the text; without a range every character is in it.
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
 * Subsets the fonts of a style sheet to `text`, writes them to `folder` and returns the style sheet with
 * their paths. A rule whose range has no character of the text is removed.
 * @param {string} css
 * @param {{ text: string, folder: string }} to
 */
export async function subsetFaces(css, { text, folder }) {
	mkdirSync(folder, { recursive: true });
	let result = css;
	for (const [face, specifier = ''] of css.matchAll(
		/@font-face\s*{[^}]*url\(['"]([^'"]+)['"]\)[^}]*}/g,
	)) {
		if (!covers(descriptor(face, 'unicode-range'), text)) {
			result = result.replace(face, '');
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
		result = result.replace(specifier, file);
	}
	return result;
}

/** The texts with every character that a page can show: the story, and the sources of the site, which has no desk. */
const sources = (/** @type {string} */ root, /** @type {string} */ story) => [
	JSON.stringify(JSON.parse(readFileSync(story, 'utf8'))),
	...readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /(?<!\.test)\.(svelte|ts|html)$/.test(entry.name))
		.filter(({ parentPath }) => !parentPath.startsWith(join(root, 'src', 'desk')))
		.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')),
];

/**
 * @param {string} story the path of the story's JSON file
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
				subsetFaces(css, {
					text: characters(sources(root, resolve(root, story))),
					folder: resolve(root, '.svelte-kit/fonts'),
				}),
		},
	};
}
