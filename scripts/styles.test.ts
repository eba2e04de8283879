import { mkdtempSync, readFileSync, readdirSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { part, partStyles } from './styles.mjs';

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

describe('a build', () => {
	const build = mkdtempSync(join(tmpdir(), 'styles-'));
	const assets = join(build, '_app/immutable/assets');
	const write = (page: string) => writeFileSync(join(build, 'index.html'), page);
	mkdirSync(assets, { recursive: true });
	beforeEach(() => readdirSync(assets).forEach((file) => rmSync(join(assets, file))));
	afterAll(() => rmSync(build, { recursive: true }));

	it('has the page ask for the later ones before its acts, by a name that goes with what they are', () => {
		write(
			`<head><meta content="script-src 'self'"><style>.a.s-bar{top:0}.b.s-act{top:$&}</style><body><p class="s-bar"><main class="s-act">`,
		);
		partStyles(build);
		const [sheet] = readdirSync(assets);
		expect(sheet).toMatch(/^acts\.[\w-]{8}\.css$/);
		expect(readFileSync(join(assets, sheet!), 'utf8')).toBe('.b.s-act{top:$&}');
		const page = readFileSync(join(build, 'index.html'), 'utf8');
		expect(page).toContain('<style>.a.s-bar{top:0}</style>');
		expect(page).toContain(
			`<link rel="stylesheet" href="./_app/immutable/assets/${sheet}"><script> </script><main`,
		);
		expect(page).toMatch(/script-src 'self' 'sha256-[^']{44}'/);
	});

	it('stops where the page is none of ours, and leaves it as it was', () => {
		write('<body><main>');
		expect(() => partStyles(build)).toThrow(/index\.html: expected the story’s styles in its head/);
		expect(readFileSync(join(build, 'index.html'), 'utf8')).toBe('<body><main>');
	});
});
