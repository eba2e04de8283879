/** Nothing that builds the piece knows the desk, so that no build has it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What brings another file in: an import, a glob, a style sheet, an address. */
const reference = /(?:from|import|glob|url|URL)\s*\(?\s*['"`][^'"`]*\bdesk\//;

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((one) => one.isFile() && /\.(?:ts|js|svelte|css|html)$/.test(one.name))
	.map((one) => join(one.parentPath, one.name))
	.filter((name) => !name.startsWith(join('src', 'desk')));
const settings = readdirSync('.').filter((name) => /\.config\.(?:ts|js)$/.test(name));

it('finds what refers to the desk', () => {
	for (const line of [
		"import { desk } from '../desk/client/desk.svelte.ts';",
		"await import('../../src/desk/server/start.ts')",
		"@import '../desk/client/desk.css';",
	])
		expect(line).toMatch(reference);
});

it('is referred to by nothing else in src, nor by what builds it', () => {
	expect(sources.length).toBeGreaterThan(200);
	const all = [...sources, ...settings.filter((name) => !name.startsWith('eslint'))];
	expect(all.filter((name) => reference.test(readFileSync(name, 'utf8')))).toEqual([]);
});
