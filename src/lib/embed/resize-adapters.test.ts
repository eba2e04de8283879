import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightMessages, parseRequest, resizerInitMessage, detectHost } from './resize-adapters.ts';

const size = { width: 640, height: 480 };
const plain = detectHost('https://example.org/embed/strikes/', 'strikes');

describe('what the address tells of the host', () => {
	it('is nothing for a plain frame', () => {
		expect(plain).toEqual({
			graphic: 'strikes',
			href: 'https://example.org/embed/strikes/',
			pymId: null,
			secret: null,
			resizer: null,
		});
	});

	it.each([
		['https://e.org/embed/a/#?secret=AbCd012345', 'AbCd012345'],
		['https://e.org/embed/a/?theme=dark#theme=dark#?secret=AbCd012345', 'AbCd012345'],
		['https://e.org/embed/a/#amp=1', null],
		['https://e.org/embed/a/#?secret=', null],
		['https://e.org/embed/a/#?secret=a"b', null],
		['https://e.org/embed/a/?x=?secret=abc', null],
	])('WordPress’s secret in %s is %s', (href, secret) => {
		expect(detectHost(href, 'a').secret).toBe(secret);
	});

	it.each([
		['?initialWidth=600&childId=pym-0&parentTitle=A%20%3F', 'pym-0'],
		['?childId=a%20b', null],
		['?childId=%E0%A4%A', null],
		['', null],
	])('pym’s id in “%s” is %s', (query, id) => {
		expect(detectHost(`https://e.org/embed/a/${query}#top`, 'a').pymId).toBe(id);
	});
});

describe('a height', () => {
	it('is told to everybody in the dialects that need no id', () => {
		expect(heightMessages(plain, size)).toEqual([
			{ report: 1, kind: 'height', px: 480 },
			{ sentinel: 'amp', type: 'embed-size', height: 480 },
			{ 'datawrapper-height': { strikes: 480 } },
			'{"src":"https://example.org/embed/strikes/","context":"iframe.resize","height":480}',
		]);
	});

	it('is told to pym and WordPress with what they gave', () => {
		const host = detectHost('https://e.org/a/?childId=pym-0#?secret=s3cret', 'a');
		expect(heightMessages(host, size)).toContain('pymxPYMxpym-0xPYMxheightxPYMx480');
		expect(heightMessages(host, size)).toContainEqual({
			message: 'height',
			value: 480,
			secret: 's3cret',
		});
	});
});

describe('iframe-resizer', () => {
	const first = '[iFrameSizer]frame-1:8:false:false:32:true:true::bodyOffset:null';

	it('is answered by its id, and told every height after that', () => {
		const host = parseRequest(plain, first)!;
		expect(host.resizer).toEqual({ id: 'frame-1', version: '' });
		expect(resizerInitMessage(host.resizer!, size)).toBe('[iFrameSizer]frame-1:480:640:init');
		expect(heightMessages(host, size)).toContain('[iFrameSizer]frame-1:480:640:size');
	});

	it('from 5 on has its version echoed', () => {
		const fields = Array.from({ length: 22 }, (_, i) => (i === 0 ? 'f' : i === 20 ? '5.5.9' : 'x'));
		const host = parseRequest(plain, `[iFrameSizer]${fields.join(':')}`)!;
		expect(resizerInitMessage(host.resizer!, size)).toBe('[iFrameSizer]f:480:640:init:5.5.9');
	});

	it('may ask again once it is known, and not before', () => {
		expect(parseRequest(plain, '[iFrameSizer]resize')).toBeNull();
		const host = parseRequest(plain, first)!;
		expect(parseRequest(host, '[iFrameSizer]resize')).toBe(host);
	});
});

describe('a question for the height', () => {
	const known = detectHost('https://e.org/a/?childId=pym-0#?secret=s3cret', 'a');

	it.each([
		['our loader’s', { report: 1, kind: 'ask' }],
		['frames’s', { sentinel: 'amp', type: 'frames-init' }],
		['WordPress’s', { message: 'ready', secret: 's3cret' }],
		['pym’s', 'pymxPYMxpym-0xPYMxwidthxPYMx500'],
	])('%s is request', (_, message) => {
		expect(parseRequest(known, message)).toBe(known);
	});

	it.each([
		['null', null],
		['nothing', undefined],
		['an empty string', ''],
		['a bare prefix', '[iFrameSizer]'],
		['an empty object', {}],
		['a secret of somebody else’s', { message: 'ready', secret: 'other' }],
		['no secret where none was given', { message: 'ready', secret: null }],
		['another pym frame’s id', 'pymxPYMxpym-1xPYMxwidthxPYMx500'],
		['two thousand and more characters', `[iFrameSizer]${':'.repeat(3000)}`],
	])('%s is not', (_, message) => {
		expect(parseRequest(known, message)).toBeNull();
		expect(parseRequest(plain, message)).toBeNull();
	});

	it('never makes a frame fail, and brings nothing into it but ids and versions', () => {
		const text = fc.oneof(
			fc.string({ maxLength: 300 }),
			fc.string({ maxLength: 300 }).map((s) => `[iFrameSizer]${s}`),
			fc
				.array(fc.string(), { minLength: 8, maxLength: 30 })
				.map((f) => `[iFrameSizer]${f.join(':')}`),
			fc.string().map((s) => `pymxPYMx${s}xPYMxwidthxPYMx1`),
		);
		fc.assert(
			fc.property(fc.oneof(text, fc.anything({ withNullPrototype: true })), (data) => {
				const resizer = parseRequest(known, data)?.resizer;
				if (resizer) expect(`${resizer.id} ${resizer.version}`).toMatch(/^[\w-]{1,100} [\w.-]*$/);
			}),
		);
	});
});
