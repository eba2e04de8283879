import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

const none = { theme: undefined, focus: undefined, fit: false, form: undefined };

it.each([
	['', none],
	['?theme=dark', { ...none, theme: 'dark' }],
	['?theme=light&lang=de', { ...none, theme: 'light' }],
	['?theme=Dark', none],
	['?theme=dark&theme=light', { ...none, theme: 'dark' }],
	['?focus=boats-killed-64', { ...none, focus: 'boats-killed-64' }],
	['?focus=%22%5D%2C*', none],
	['?focus=__proto__', none],
	['?fit=1&form=scroll', { ...none, fit: true, form: 'scroll' }],
	['?fit=yes&form=constructor', none],
	['?childId=pym-0&initialWidth=300', none],
])('“%s” asks for %o', (search, options) => {
	expect(readOptions(search)).toEqual(options);
});

it('never fails, and never lets through an id that could be anything but one', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), fc.string(), (query, focus) => {
			expect(readOptions(query).focus ?? 'a').toMatch(/^[a-z0-9-]+$/);
			const read = readOptions(`?focus=${encodeURIComponent(focus)}`).focus;
			expect(read === undefined || read === focus).toBe(true);
		}),
	);
});
