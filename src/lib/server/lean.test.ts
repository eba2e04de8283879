import { expect, it } from 'vitest';
import { lean } from './lean.ts';

it('drops the markers of a client that no page has', () => {
	expect(lean('<!--12qhfyh--><p><!--[-->a<!--[-1--> <!--]--><!----><!--[!-->b<!--[12--></p>')).toBe(
		'<p>a b</p>',
	);
});

it('drops style sheets that nobody asks for, and no other', () => {
	const asked = '<link href="a.css" rel="stylesheet">';
	const unasked = '<link href="./b.css" rel="stylesheet" disabled media="(max-width: 0)">';
	expect(lean(`<style>p {}</style>\n\t${unasked}\n\t${asked}`)).toBe(
		`<style>p {}</style>\n\t${asked}`,
	);
});

it('keeps what somebody wrote', () => {
	for (const html of ['<!-- a word -->', '<!--[if IE]>', '<!doctype html>', 'a < b', '<!-'])
		expect(lean(html)).toBe(html);
});

it('leaves a drawing that is shown as it is its looks, and how its marks move', () => {
	const marks = (more: string) =>
		`<svg aria-hidden="true" class="chart"><g class="gone"${more} data-moves="a" data-turn=".1"><text>data-claim="a" x</text></g></svg>`;
	for (const [begin, end] of [
		['<noscript>', '</noscript>'],
		['<div class="picture on">', '</div>'],
	])
		expect(lean(`${begin}${marks(' data-claim="a"')}${end}`)).toBe(`${begin}${marks('')}${end}`);
});

it('leaves a living drawing what a script looks for', () => {
	const html = '<svg aria-hidden="true"><g data-moves="a" data-claim="a"></g></svg>';
	expect(lean(html)).toBe(html);
});
