/**
 * Whose code a browser is sent, by package. A new name here is a decision: what it weighs, who keeps it,
 * and why neither the platform nor code of our own does.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pages } from './built-site.ts';
import { scripts } from './script-graph.ts';

const bundles = fileURLToPath(new URL('../../.svelte-kit/client-scripts/', import.meta.url));

/** The packages in a bundled script, as its source map tells; the bundler's own few lines have no map. */
function packagesIn(script: string): string[] {
	if (script.includes('rolldown-runtime')) return [];
	const { sources } = JSON.parse(readFileSync(`${bundles}${script}.map`, 'utf8')) as {
		sources: string[];
	};
	return sources.flatMap(
		(source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [],
	);
}

/** The packages in all scripts that a page may load, with those that a tap loads. */
const packagesOf = (page: string): string[] =>
	[...new Set(scripts(page, { tap: true }).flatMap(packagesIn))].sort();

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
