import { expect, it } from 'vitest';
import { stripClient } from './strip-client.ts';

it('removes comments, over lines, too', () => {
	expect(stripClient('<!--[--><p>a<!-- b\n c --> d</p><!---->')).toBe('<p>a d</p>');
});

it('removes links to inlined style sheets, and no other', () => {
	const linked = '<link href="a.css" rel="stylesheet">';
	const inlined = '<link href="./b.css" rel="stylesheet" disabled media="(max-width: 0)">';
	expect(stripClient(`<style>p {}</style>\n\t${inlined}\n\t${linked}`)).toBe(
		`<style>p {}</style>\n\t${linked}`,
	);
});
