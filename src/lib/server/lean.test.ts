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

it('leaves a drawing for readers without scripts its looks alone', () => {
	expect(
		lean(
			'<noscript><svg aria-hidden="true" class="chart"><g class="moves gone" data-claim="a"><path class="moves" d="M0 0"/><path class="ink moves low"/><text class="removes">moves x</text></g></svg></noscript>',
		),
	).toBe(
		'<noscript><svg aria-hidden="true" class="chart"><g class="gone"><path d="M0 0"/><path class="ink low"/><text class="removes">moves x</text></g></svg></noscript>',
	);
});

it('leaves a living drawing what a script looks for', () => {
	const html = '<svg aria-hidden="true"><g class="moves" data-claim="a"></g></svg>';
	expect(lean(html)).toBe(html);
});
