/** A status is a class of cells, of paths and of the header's counts: a rule that names the status alone would apply to all. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { statuses } from '#data/vocabulary';

it.each(['grid.css', 'grid-header.css', 'marks.css', 'print.css'])(
	'%s names the element wherever it names a status',
	(sheet: string) => {
		const css = readFileSync(new URL(sheet, import.meta.url), 'utf8');
		const selectors = [...css.matchAll(/([^{};]+)\{/g)].map(([, selector]) => selector!.trim());
		const alone = new RegExp(`(?<!\\b(?:td|span|i|path))\\.(?:${statuses.join('|')})\\b`);
		expect(selectors.length).toBeGreaterThan(5);
		expect(selectors.filter((selector) => alone.test(selector))).toEqual([]);
	},
);
