import { expect, it } from 'vitest';
import { typeset } from './typeset.ts';

it.each([
	["Mexico's response, the cartels' leaders", 'Mexico’s response, the cartels’ leaders'],
	['A "would" has become a "could".', 'A “would” has become a “could”.'],
	["not 'earlier this month'", 'not ‘earlier this month’'],
	['("so")—"so"', '(“so”)—“so”'],
	['"\'so\', he said": "… so …", "…"', '“‘so’, he said”: “… so …”, “…”'],
	["the '90s, in '25", 'the ’90s, in ’25'],
	['“as it was”, it’s', '“as it was”, it’s'],
	['5" -- 6 ... `so`', '5” -- 6 ... `so`'],
	['  two  blanks "kept"\n', '  two  blanks “kept”\n'],
	['"', '“'],
	['', ''],
])('writes %j as %j', (typed, typographic) => {
	expect(typeset(typed)).toBe(typographic);
});

it('leaves an address, which would lead elsewhere, wherever it stands', () => {
	const url = "https://example.org/Neptune's_Spear?a='b'";
	expect(typeset({ url, note: `it's "${url}", or ("${url} or '25")` })).toEqual({
		url,
		note: `it’s “${url}”, or (“${url} or ’25”)`,
	});
});

it('reaches every string but a document’s, and leaves all else, the order of keys too', () => {
	const value = { note: '"a"', quote: '"a"', list: [{ label: "a's", n: 1, none: null }] };
	const before = structuredClone(value);
	expect(JSON.stringify(typeset(value))).toBe(
		JSON.stringify({ note: '“a”', quote: '"a"', list: [{ label: 'a’s', n: 1, none: null }] }),
	);
	expect(value).toEqual(before);
});

it('keeps a key that objects have a meaning for', () => {
	const value = JSON.parse('{"__proto__": "a\'s"}') as object;
	expect(Object.entries(typeset(value))).toEqual([['__proto__', 'a’s']]);
});
