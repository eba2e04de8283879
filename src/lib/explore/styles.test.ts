/** A status is a class of cells, of the heads' counts and sums, and of paths: no rule may mean one of these alone and take all. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { statuses } from '#data/vocabulary';

it.each(['grid.css', 'paper.css'])(
	'names the element wherever it names a status: %s',
	(sheet: string) => {
		const css = readFileSync(new URL(sheet, import.meta.url), 'utf8');
		const selectors = [...css.matchAll(/([^{};]+)\{/g)].map(([, selector]) => selector!.trim());
		const alone = new RegExp(`(?<!\\b(?:td|span|i|path))\\.(?:${statuses.join('|')})\\b`);
		expect(selectors.some((selector) => /span\.kept/.test(selector))).toBe(true);
		expect(selectors.filter((selector) => alone.test(selector))).toEqual([]);
	},
);
