import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { characters, covers, subsetFaces } from './subset-fonts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'faces-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the characters that a face must have', () => {
	it('are those of the texts, in both cases, once, and always Basic Latin', () => {
		const found = characters(['Peña, Peña', 'ß']);
		for (const character of 'PeñaÑßS~ –“') expect(found).toContain(character);
		expect(new Set(found).size).toBe([...found].length);
	});

	it('count an escape of a script as what it means', () => {
		expect(characters([String.raw`'\u2192'`])).toContain('→');
	});

	it('are no line breaks or tabs', () => {
		expect(characters(['a\n\tb'])).not.toMatch(/[\n\t]/);
	});
});

describe('a range of characters', () => {
	it('covers what lies in one of its spans, ends included', () => {
		expect(covers('U+0100-0130, U+20AC', 'a€')).toBe(true);
		expect(covers('U+0100-0130', 'Ā')).toBe(true);
		expect(covers('U+0100-0130', 'İı')).toBe(true);
		expect(covers('U+0100-0130', 'aé')).toBe(false);
		expect(covers('U+4??', 'Ж')).toBe(true);
		expect(covers('U+0100-0130', '')).toBe(false);
	});

	it('covers all where there is none', () => expect(covers(undefined, 'a')).toBe(true));
});

describe('a style sheet of faces', () => {
	const latin = '@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2';
	const css = `
		@font-face { font-family: A; font-weight: 400; src: url('${latin}') format('woff2'); }
		@font-face { font-family: A; src: url('${latin.replace('latin', 'latin-ext')}'); unicode-range: U+0100-0130; }
		@font-face { font-family: B; src: local('Arial'); size-adjust: 104%; }`;

	it('names cut files, drops a face that no character needs, and leaves fallbacks alone', async () => {
		const cut = await subsetFaces(css, { text: 'abc', folder });
		const [, file = ''] = /url\('([^']+)'\)/.exec(cut) ?? [];
		expect(file.startsWith(folder)).toBe(true);
		expect(statSync(file).size).toBeGreaterThan(300);
		expect(statSync(file).size).toBeLessThan(4000);
		expect(cut).not.toContain('U+0100');
		expect(cut).toContain("local('Arial')");
	});

	it('keeps the extension where a character needs it', async () => {
		const cut = await subsetFaces(css, { text: 'aĀ', folder });
		expect(cut.match(/url\(/g)).toHaveLength(2);
	});

	it('stops at a file that is not there', async () => {
		const lost = "@font-face { src: url('@fontsource/no-such-face/x.woff2') }";
		await expect(subsetFaces(lost, { text: 'a', folder })).rejects.toThrow('no-such-face');
	});
});
