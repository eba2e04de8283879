import { expect, it } from 'vitest';
import { toAscii } from './ascii.ts';

it('writes other letters as each part of a page has them', () => {
	expect(toAscii('<p title="–">a’b\u{1f6a2}</p>')).toBe(
		'<p title="&#8211;">a&#8217;b&#128674;</p>',
	);
	expect(toAscii('<style>q::before { content: "«"; }</style>')).toBe(
		'<style>q::before { content: "\\ab "; }</style>',
	);
	expect(toAscii('<script type="application/ld+json">{"a":"é\u{1f6a2}"}</script>é')).toBe(
		'<script type="application/ld+json">{"a":"\\u00e9\\ud83d\\udea2"}</script>&#233;',
	);
});

it('leaves what is executed, and what is ASCII, as it is', () => {
	for (const html of ['<script>"é"</script>', '<script type="module">"é"</script>', '<p>&amp;</p>'])
		expect(toAscii(html)).toBe(html);
});
