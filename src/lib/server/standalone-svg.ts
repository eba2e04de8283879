/**
 * A drawing as an SVG file of its own, in which every colour, font and transform is a plain attribute: for
 * programs that know neither custom properties nor CSS transforms nor a page's style sheets (resvg,
 * Inkscape, a CMS).
 */
import type { Drawable } from '$lib/charts/embeds';
import shared from '$lib/styles/charts.css?raw';
import { render } from 'svelte/server';
import { optimize, type CustomPlugin, type XastElement } from 'svgo';
import { chartStyles } from './chart-styles.ts';
import { palette, type Theme } from './palette.ts';

/** The fonts by their names outside the page. */
const fonts: Record<string, string> = {
	ours: 'Schibsted Grotesk, Arial, sans-serif',
	theirs: 'Courier Prime, Courier New, monospace',
};

/**
 * CSS with literal colours and fonts, in the units of SVG attributes, without media queries. Declarations
 * with other custom properties are left out.
 */
const literal = (css: string, theme: Theme): string =>
	css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
		.replace(
			/var\(--([\w-]+)(?:,[^()]*)?\)/g,
			(whole, name: string) => fonts[name] ?? palette.get(name)?.[theme] ?? whole,
		)
		.replace(/[\w-]+:[^;{}]*var\([^;{}]*/g, '')
		.replace(/translateX\(([^)]*)\)/g, 'translate($1,0)')
		.replace(/translateY\(([^)]*)\)/g, 'translate(0,$1)')
		.replace(/(-?[\d.]+)(px|deg)/g, '$1');

/** Attributes that mean nothing outside the page. */
const pageAttributes = [
	...['class', 'style', '(data|aria)-.*'],
	...['display', 'overflow', 'cursor', 'pointer-events'],
];

const elementPlugin = (name: string, enter: (node: XastElement) => void): CustomPlugin => ({
	name,
	fn: () => ({ element: { enter } }),
});

/**
 * Writes the transforms of paths into their data. svgo does so only where a stroke keeps its shape, so a
 * stroke that does not scale is set aside meanwhile.
 */
const bakePathTransforms = [
	elementPlugin('set-strokes-aside', ({ attributes }) => {
		if (!attributes['vector-effect']) return;
		attributes['vector-effect'] = attributes['stroke'] ?? '';
		attributes['stroke'] = 'none';
	}),
	{ name: 'convertPathData' as const, params: { floatPrecision: 2 } },
	elementPlugin('restore-strokes', ({ attributes }) => {
		const stroke = attributes['vector-effect'];
		if (stroke === undefined) return;
		delete attributes['vector-effect'];
		delete attributes['stroke'];
		if (stroke) attributes['stroke'] = stroke;
	}),
];

/** @throws where the HTML has no drawing */
export function standalone(html: string, theme: Theme): string {
	const drawing = /<svg[\s\S]*?<\/svg>/.exec(html)?.[0];
	if (!drawing) throw new Error('standalone: expected a drawing, saw no <svg>');
	const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(drawing) ?? [];
	const isUsed = (rule: string) => drawing.includes(/\.(s-\w+)/.exec(rule)?.[1] ?? '');
	const rules = literal(shared + chartStyles, theme).match(/[^{}]+\{[^{}]*\}/g) ?? [];
	const styles = rules.filter(isUsed).join('');
	const whole = drawing
		.replace(/<!--[\s\S]*?-->/g, '')
		.replaceAll('&nbsp;', '\u00a0')
		.replace(/(?<= style=")[^"]*/g, (style) => literal(style, theme))
		.replace(
			/^<svg([^>]*)>/,
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"$1><style>${styles}</style>`,
		);
	return optimize(whole, {
		plugins: [
			{ name: 'inlineStyles', params: { onlyMatchedOnce: false } },
			'removeStyleElement',
			'convertStyleToAttrs',
			{ name: 'removeAttrs', params: { attrs: pageAttributes } },
			...bakePathTransforms,
			'removeHiddenElems',
			'removeEmptyContainers',
		],
	}).data;
}

/** A graphic at a width, in the light theme. */
export function drawStandalone({ component, props }: Drawable, width: number): string {
	return standalone(render(component, { props: { ...props, width } }).body, 'light');
}
