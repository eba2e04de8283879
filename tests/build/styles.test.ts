/** What the build writes into style sheets, so that browsers at the floor and older ones read them: docs/browsers.md. */
import { describe, expect, it } from 'vitest';
import { files, pages, read, stylesOf } from './built-site.ts';

const sheets = [
	...pages.map((page) => [page, stylesOf(page)]),
	...files.filter((file) => file.endsWith('.css')).map((file) => [file, read(file)]),
	...files.filter((file) => /scripts\/panel-.*\.js$/.test(file)).map((file) => [file, read(file)]),
] as [file: string, css: string][];

describe('the style sheets', () => {
	it.each([
		['ask for widths as browsers before 2023 know it', /@media[^{]*[<>]=/],
		['hold colours that browsers before 2024 know', /light-dark\(/],
		['hold no selector inside another', /[{;}]\s*&|&\s*[.:[>]/],
		['hold no `inset`, which iOS 14 does not know', /[{;]inset:(?![^;}]*var\()/],
	])('%s', (_, newer) => {
		expect(sheets.length).toBeGreaterThan(20);
		expect(sheets.filter(([, css]) => newer.test(css)).map(([file]) => file)).toEqual([]);
	});

	it('ask a browser for nothing beside what it may not know, but in a list that forgives', () => {
		const risky = /:(popover-open|modal)\b/;
		const lists = sheets.flatMap(([file, css]) =>
			[...css.matchAll(/[{}]([^{}@]+)\{/g)]
				.map(([, selector = '']) => selector)
				.filter(
					(selector) => risky.test(selector) && risky.test(selector.replace(/:is\([^{}]*\)/g, '')),
				)
				.filter((selector) => selector.includes(','))
				.map((selector) => `${file}: ${selector}`),
		);
		expect(lists).toEqual([]);
	});
});
