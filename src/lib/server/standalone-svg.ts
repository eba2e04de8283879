/**
 * A drawing that stands by itself: an SVG file in which every colour, face and place is a plain
 * attribute, for programs that know no custom properties, no CSS transforms and no style sheets of
 * a page (resvg, Inkscape, a CMS). Pure: text in, text out.
 */
import shared from '$lib/styles/charts.css?raw';
import { optimize, type CustomPlugin, type XastElement } from 'svgo';
import { chartStyles } from './chart-styles.ts';
import { palette, type Theme } from './palette.ts';
import { movedPath } from './svg-path.ts';

/** The faces by their names outside the page. */
const faces: Record<string, string> = {
	ours: 'Schibsted Grotesk, Arial, sans-serif',
	theirs: 'Courier Prime, Courier New, monospace',
};

/** What moves, what a browser lays out, and what only a page knows says nothing about a picture. */
const ofThePage =
	/^(--|transition|max-height|min-height|display|width|height|overflow|cursor|transform-box|will-change|outline|animation|pointer-events)/;

/** Style sheets with the palette's colours in place, without comments and what is for other media. */
const literal = (css: string, theme: Theme): string =>
	css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
		.replace(
			/var\(--([\w-]+)(?:,[^()]*)?\)/g,
			(whole, name: string) => faces[name] ?? palette.get(name)?.[theme] ?? whole,
		)
		.replace(/[\w-]+:[^;{}]*(?=[;}])/g, (rule) =>
			ofThePage.test(rule) || rule.includes('var(') ? '' : rule,
		);

const numbers = (text: string) => [...text.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);

/** A CSS transform as the attribute writes it. */
const written = (transform: string) =>
	transform
		.replace(/translate([XY])\(([^)]*)\)/g, (_, axis, by: string) =>
			axis === 'X' ? `translate(${by} 0)` : `translate(0 ${by})`,
		)
		.replace(/(-?[\d.]+)(px|deg)/g, '$1')
		.replaceAll(',', ' ');

/** Declarations of a style attribute, in order. */
const declarations = (style: string | undefined): [string, string][] =>
	(style ?? '').split(';').flatMap((one) => {
		const at = one.indexOf(':');
		return at < 0 ? [] : [[one.slice(0, at).trim(), one.slice(at + 1).trim()] as [string, string]];
	});

function settle({ name, attributes }: XastElement, theme: Theme): void {
	for (const [property, value] of declarations(
		attributes['style'] && literal(`${attributes['style']};`, theme),
	)) {
		if (property === 'transform') attributes['transform'] = written(value);
		else if (!ofThePage.test(property)) attributes[property] = value.replace(/^([\d.]+)px$/, '$1');
	}
	for (const key of Object.keys(attributes))
		if (key === 'style' || key === 'class' || /^(data|aria)-/.test(key))
			Reflect.deleteProperty(attributes, key);
	const { transform = '', d = '' } = attributes;
	if (name !== 'path' || !/^translate\([^)]*\) scale\([^)]*\)$/.test(transform)) return;
	const [x = 0, y = 0, across = 1, down = across] = numbers(transform);
	const moved = movedPath(d, { x, y, across, down });
	if (moved === null) return;
	// no scale is left, so that an outline keeps its width wherever this is drawn
	attributes['d'] = moved;
	delete attributes['transform'];
	delete attributes['vector-effect'];
}

const settled = (theme: Theme): CustomPlugin => ({
	name: 'settled',
	fn: () => ({ element: { enter: (node) => settle(node, theme) } }),
});

/**
 * The first drawing in what Svelte rendered, as a whole SVG file.
 * @throws where there is none
 */
export function standalone(html: string, theme: Theme): string {
	const drawn = /<svg[\s\S]*?<\/svg>/.exec(html)?.[0];
	if (!drawn) throw new Error('standalone: expected a drawing, saw no <svg>');
	const [, , width = 0, height = 0] = numbers(/viewBox="([^"]*)"/.exec(drawn)?.[1] ?? '');
	const worn = (rule: string) => drawn.includes(/\.(s-\w+)/.exec(rule)?.[1] ?? '');
	const rules = literal(shared + chartStyles, theme).match(/[^{}]+\{[^{}]*\}/g) ?? [];
	const styles = rules.filter(worn).join('');
	const whole = drawn
		.replace(/<!--[\s\S]*?-->/g, '')
		.replaceAll('&nbsp;', '\u00a0')
		.replace(/^<svg/, `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`)
		.replace(/^<svg[^>]*>/, (open) => `${open}<style>${styles}</style>`);
	return optimize(whole, {
		plugins: [
			{ name: 'inlineStyles', params: { onlyMatchedOnce: false } },
			'removeStyleElement',
			settled(theme),
			{ name: 'removeHiddenElems', params: { opacity0: true } },
			'removeEmptyContainers',
		],
	}).data;
}
