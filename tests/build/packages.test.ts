/**
 * Whose code a browser is sent, by package. A new name here is a decision: what it weighs, who keeps it,
 * and why neither the platform nor code of our own does.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { sentFile } from '../../scripts/bundle-packages.mjs';
import { pages } from './files.ts';
import { scripts } from './scripts.ts';

const sent = JSON.parse(readFileSync(sentFile, 'utf8')) as Record<string, string[]>;

/** The packages in all scripts that a page may load, those of a tap among them. */
function packagesOf(page: string): string[] {
	const found = scripts(page, { tap: true }).flatMap((file) => {
		const names = sent[basename(file)];
		if (!names) throw new Error(`nobody noted what is in ${file}`);
		return names;
	});
	return [...new Set(found)].sort();
}

const story = [
	// where the panel of evidence stands
	...['@floating-ui/core', '@floating-ui/dom', '@floating-ui/utils'],
	// the panel of evidence, and what Svelte brings along
	...['clsx', 'svelte'],
	'scrollama',
].sort();
const explorer = [
	// tables as files
	'd3-dsv',
	...['clsx', 'd3-array', 'd3-scale', 'svelte'],
].sort();

it.each([
	['index.html', story],
	['embed/story/index.html', story],
	['explore/index.html', explorer],
])('%s sends code of these packages and no other', (page, packages) => {
	expect(packagesOf(page)).toEqual(packages);
});

it('every other page sends our own code alone', () => {
	const others = pages.filter(
		(page) => !/^(index|explore\/index|embed\/story\/index)\.html$/.test(page),
	);
	expect(others.length).toBeGreaterThan(10);
	expect(others.flatMap(packagesOf)).toEqual([]);
});
