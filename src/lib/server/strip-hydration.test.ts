import { expect, it } from 'vitest';
import { stripHydration } from './strip-hydration.ts';

it('drops the markers of a client that no page has', () => {
	expect(
		stripHydration('<!--12qhfyh--><p><!--[-->a<!--[-1--> <!--]--><!----><!--[!-->b<!--[12--></p>'),
	).toBe('<p>a b</p>');
});

it('drops style sheets that nobody asks for, and no other', () => {
	const asked = '<link href="a.css" rel="stylesheet">';
	const unasked = '<link href="./b.css" rel="stylesheet" disabled media="(max-width: 0)">';
	expect(stripHydration(`<style>p {}</style>\n\t${unasked}\n\t${asked}`)).toBe(
		`<style>p {}</style>\n\t${asked}`,
	);
});

it('keeps what somebody wrote', () => {
	for (const html of ['<!-- a word -->', '<!--[if IE]>', '<!doctype html>', 'a < b', '<!-'])
		expect(stripHydration(html)).toBe(html);
});

it('flattens drawings that are shown as they are', () => {
	const drawing = (group: string) => `<svg class="chart">${group}</svg>`;
	const [before, after] = [
		drawing('<g data-claim="a" transform="translate(1 2)"><text x="1" y="1">a</text></g>'),
		drawing('<text x="2" y="3">a</text>'),
	];
	for (const [begin, end] of [
		['<noscript>', '<a></a></noscript>'],
		['<div class="picture is-active" data-view="{}">', '</div>'],
		['<div class="drawn narrow">', '</div>'],
	])
		expect(stripHydration(`${begin}${before}${end}${before}`)).toBe(
			`${begin}${after}${end}${before}`,
		);
});

it('leaves a living drawing what a script looks for', () => {
	const html = '<svg aria-hidden="true"><g data-key="a" data-claim="a"></g></svg>';
	expect(stripHydration(html)).toBe(html);
});
