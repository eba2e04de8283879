import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptJson } from './escape.ts';

const hostile = [
	'</script><script>alert(1)</script>',
	'</SCRIPT ',
	'<!--',
	'<!--<script>',
	'-->',
	']]>',
	'&lt;/script&gt; &amp;',
	'line\u2028and\u2029paragraph',
	'\u202edesrever\u202c \u2066isolate\u2069 \u200e\u200f\u061c\ufeff',
	'lone \ud800 and \udfff',
	'pair \u{1f9ed}',
	'"\\\n\t\0\u0008',
	'\\u003c/script>',
	'{@html x} ${y} {z}',
];

describe('JSON in a script element', () => {
	it.each(hostile)('gives back %j, and holds nothing that markup is made of', (text) => {
		const json = scriptJson({ text, [text]: [text] });
		expect(JSON.parse(json)).toEqual({ text, [text]: [text] });
		expect(json).not.toMatch(/[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
		expect(json).not.toMatch(/\p{Surrogate}/u);
	});

	it('does so for any text', () => {
		const value = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
		fc.assert(
			fc.property(value, (object) => {
				const json = scriptJson(object);
				expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
				expect(Object.entries(JSON.parse(json) as object)).toEqual(Object.entries(object));
			}),
		);
	});

	it('leaves out what is not given', () => {
		expect(scriptJson({ a: undefined, b: 1 })).toBe('{"b":1}');
	});
});
