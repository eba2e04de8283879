import { describe, expect, it } from 'vitest';
import { inTwo, part } from './in-two.ts';

const opening = '<div class="bar s-bar"><p class="s-open big">';
const now = (css: string) => part(css, opening).now;
const later = (css: string) => part(css, opening).later;

describe('styles for the opening', () => {
	it('are those of its components', () => {
		expect(now('.a.s-bar{top:0}.b.s-act{top:1px}')).toBe('.a.s-bar{top:0}');
	});

	it('are those of no component: of elements, of classes that all may have, of the page', () => {
		const css = ':root{--a:1}a:hover{top:0}.theirs{top:0}@page{margin:1cm}[data-form] h2{top:0}';
		expect(now(css)).toBe(css);
	});

	it('are faces and moves by name, whoever uses them', () => {
		const css = '@font-face{font-family:A}@keyframes s-act-turn{to{top:0}}';
		expect(now(css)).toBe(css);
	});

	it('are whole rules, where one of their selectors or one rule of a condition is meant', () => {
		const css = '.a.s-act,.b.s-bar{top:0}@media print{.a.s-act{top:0}.b.s-bar{top:0}}';
		expect(now(css)).toBe(css);
	});
});

describe('styles for later', () => {
	it('are those of components that begin after it, within conditions too', () => {
		const css = '.a.s-act{top:0}@media print{@supports (top:0){.a.s-act,h2.s-act{top:0}}}';
		expect(part(css, opening)).toEqual({ now: '', later: css });
	});

	it('are with them what such a component says of others, under the same condition', () => {
		const css = '@media print{.a.s-act{top:0}[data-form] .stage{top:0}}';
		expect(later(css)).toBe(css);
	});

	it('are not those that a component of the opening has for what is within it', () => {
		expect(later('.a.s-bar .b:where(.s-act){top:0}')).toBe('');
	});

	it('keep their order, and their letters', () => {
		const css = ['.b.s-act{content:"{\\201c ."}', 'i{top:0}', '.a.s-act{top:0}'];
		expect(later(css.join(''))).toBe(css[0]! + css[2]);
	});

	it('are not known by a part of a name', () => {
		expect(later('.a.s-ba{top:0}')).toBe('.a.s-ba{top:0}');
	});
});

it('says where styles break off', () => {
	expect(() => part('.a.s-bar{top:0}}', opening)).toThrow(SyntaxError);
});

describe('the page', () => {
	const page = (css: string) =>
		`<head><title>&lt;main</title><style>${css}</style></head><body><p class="s-bar"><main class="s-act">`;

	it('has the later ones before its acts', () => {
		expect(inTwo(page('.a.s-bar{top:0}.b.s-act{top:$&}'))).toBe(
			page('.a.s-bar{top:0}').replace('<main', () => '<style>.b.s-act{top:$&}</style><main'),
		);
	});

	it.each(['<body><main>', '<head><style>a{}</style></head><body>', '<style>a{}</style><main>'])(
		'is none of ours where a part is missing: %s',
		(html) => expect(() => inTwo(html)).toThrow(/^expected the story’s styles in its head/),
	);
});
