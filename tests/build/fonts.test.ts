/** The faces as published: cut to what the pages show, and to no less. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import subset from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytes, elements, files, resolveAddress, pages, read, text } from './built-site.ts';

const require = createRequire(import.meta.url);

/** The code points that a font has glyphs for, from its `cmap` table (formats 4 and 12). */
async function coverage(font: Buffer): Promise<Set<number>> {
	const sfnt = await subset(font, undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' });
	const tables = Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
	const cmap = tables.find((at) => sfnt.toString('latin1', at, at + 4) === 'cmap');
	if (cmap === undefined) throw new Error('a font without a cmap');
	const start = sfnt.readUInt32BE(cmap + 8);
	const found = new Set<number>();
	for (let i = 0; i < sfnt.readUInt16BE(start + 2); i += 1) {
		const at = start + sfnt.readUInt32BE(start + 4 + 8 * i + 4);
		const add = (from: number, to: number) => {
			for (let code = from; code <= to && code < 0xffff; code += 1) found.add(code);
		};
		if (sfnt.readUInt16BE(at) === 4) {
			const segments = sfnt.readUInt16BE(at + 6) / 2;
			for (let s = 0; s < segments; s += 1)
				add(sfnt.readUInt16BE(at + 16 + 2 * (segments + s)), sfnt.readUInt16BE(at + 14 + 2 * s));
		} else if (sfnt.readUInt16BE(at) === 12) {
			for (let g = 0; g < sfnt.readUInt32BE(at + 12); g += 1)
				add(sfnt.readUInt32BE(at + 16 + 12 * g), sfnt.readUInt32BE(at + 20 + 12 * g));
		}
	}
	return found;
}

const shown = new Set(pages.flatMap((page) => [...text(read(page))]));
const faces = [
	[
		'schibsted-grotesk-latin-wght',
		'@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
		32_000,
	],
	[
		'courier-prime-latin-400',
		'@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2',
		9_000,
	],
] as const;

describe.each(faces)('%s', (name, whole, limit) => {
	const file = files.find((file) => file.endsWith('.woff2') && file.includes(name)) ?? '';
	let cut = new Set<number>();
	let full = new Set<number>();
	beforeAll(async () => {
		cut = await coverage(bytes(file));
		full = await coverage(readFileSync(require.resolve(whole)));
	});

	it('has every character of the pages that the face has at all', () => {
		const missing = [...shown].filter((character) => {
			const code = character.codePointAt(0) ?? 0;
			return full.has(code) && !cut.has(code);
		});
		expect(missing).toEqual([]);
		expect(cut.size).toBeGreaterThan(90);
	});

	it(`is smaller than the whole face, and than ${limit / 1000} kB`, () => {
		expect(cut.size).toBeLessThan(full.size);
		expect(bytes(file).length).toBeLessThan(limit);
	});

	it('is asked for early by the story', () => {
		const early = elements(read('index.html')).flatMap(({ name, attributes }) =>
			name === 'link' && attributes.rel === 'preload' && attributes.as === 'font'
				? [resolveAddress(attributes.href ?? '', 'index.html').file]
				: [],
		);
		expect(early).toContain(file);
	});
});
