import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limit, pixels, parseFrameMessage, parseHostMessage } from './height-messages.ts';

describe('a number of pixels', () => {
	it.each([
		[0, 0],
		[12.2, 13],
		[1e9, 100],
	])('%d is taken as %d, at most 100', (value, taken) => {
		expect(pixels(value, 100)).toBe(taken);
	});

	it.each([NaN, Infinity, -1, '12', null, undefined, {}, [5], 5n])('%s is none', (value) => {
		expect(pixels(value, 100)).toBeNull();
	});
});

describe('what a frame says', () => {
	it.each([
		{ report: 1, kind: 'hello', graphic: 'strikes', title: 'People killed' },
		{ report: 1, kind: 'height', px: 480 },
		{ report: 1, kind: 'length', px: 40_000 },
		{ report: 1, kind: 'step', step: 'the-report', chapter: 'one-report' },
		{ report: 1, kind: 'place', px: 0 },
		{ report: 1, kind: 'link', href: 'https://example.org/story/#strikes' },
	])('is read as it is: $kind', (message) => {
		expect(parseFrameMessage(message)).toEqual(message);
	});

	it('keeps nothing that the wire does not know', () => {
		expect(parseFrameMessage({ report: 1, kind: 'height', px: 4, more: 'x' })).toEqual({
			report: 1,
			kind: 'height',
			px: 4,
		});
	});

	it('is clamped, and never zero where a frame would vanish', () => {
		expect(parseFrameMessage({ report: 1, kind: 'height', px: 1e12 })).toMatchObject({
			px: limit,
		});
		expect(parseFrameMessage({ report: 1, kind: 'height', px: 0 })).toBeNull();
		expect(parseFrameMessage({ report: 1, kind: 'length', px: 0 })).toBeNull();
	});

	it.each([
		['another version', { report: 2, kind: 'height', px: 4 }],
		['a kind of the host’s', { report: 1, kind: 'progress', px: 4 }],
		['a height in words', { report: 1, kind: 'height', px: '4' }],
		['a step that is no id', { report: 1, kind: 'step', step: 'A b', chapter: 'c' }],
		[
			'a title with a control character',
			{ report: 1, kind: 'hello', graphic: 'a', title: 'a\u0000' },
		],
		['a title with half a character', { report: 1, kind: 'hello', graphic: 'a', title: '\ud800' }],
		['a script for a link', { report: 1, kind: 'link', href: 'javascript:alert(1)' }],
		[
			'a link with a line in it',
			{ report: 1, kind: 'link', href: 'https://a.example/\njavascript:' },
		],
	])('%s is not read', (_, message) => {
		expect(parseFrameMessage(message)).toBeNull();
	});
});

it('reads what a host says, and nothing that a frame says', () => {
	expect(parseHostMessage({ report: 1, kind: 'ask' })).toEqual({ report: 1, kind: 'ask' });
	expect(parseHostMessage({ report: 1, kind: 'progress', px: 1.5 })).toEqual({
		report: 1,
		kind: 'progress',
		px: 2,
	});
	expect(parseHostMessage({ report: 1, kind: 'progress', px: NaN })).toBeNull();
	expect(parseHostMessage({ report: 1, kind: 'height', px: 4 })).toBeNull();
});

it('reads anything at all without an error, into a message of the wire or null', () => {
	const kind = fc.constantFrom(
		'hello',
		'height',
		'length',
		'step',
		'place',
		'link',
		'progress',
		'ask',
	);
	const hostile = fc.oneof(
		fc.anything({ withNullPrototype: true, withBigInt: true }),
		fc.record({ report: fc.constant(1), kind, px: fc.anything(), href: fc.anything() }),
		fc.record({ report: fc.constant(1), kind, graphic: fc.string(), title: fc.string() }),
		fc.record({ report: fc.constant(1), kind, step: fc.anything(), chapter: fc.anything() }),
	);
	fc.assert(
		fc.property(hostile, (data) => {
			for (const read of [parseFrameMessage(data), parseHostMessage(data)])
				expect(read === null || read.report === 1).toBe(true);
		}),
	);
});
