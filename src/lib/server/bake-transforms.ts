/**
 * Drawings whose marks have their places in their own coordinates, not in translations of theirs and of the
 * groups around them: a browser updates a property tree for each transform at every frame.
 */
import { optimize, type CustomPlugin, type XastElement, type XastParent } from 'svgo';
import { tenth } from '../charts/frame/round.ts';

/** A translation in pixels. */
type Offset = { x: number; y: number };

const origin: Offset = { x: 0, y: 0 };
const add = (a: Offset, b: Offset): Offset => ({ x: a.x + b.x, y: a.y + b.y });

const number = String.raw`(-?[\d.]+)(?:px)?`;
const pattern = new RegExp(String.raw`^\s*translate\(${number}[\s,]*(?:${number})?\)\s*$`);
const styleTransform = /(?<=^|;)\s*transform:\s*([^;]*);?/;

const transformText = ({ attributes }: XastElement) =>
	styleTransform.exec(attributes['style'] ?? '')?.[1] ?? attributes['transform'];

/** An element's own transform; null for one that is more than a translation. */
function ownTransform(element: XastElement): Transform | null {
	const text = transformText(element);
	if (text === undefined) return origin;
	const [, x, y = 0] = pattern.exec(text) ?? [];
	return x === undefined ? null : { x: +x, y: +y };
}

function removeTransform({ attributes }: XastElement): void {
	delete attributes['transform'];
	const rest = attributes['style']?.replace(styleTransform, '').trim();
	if (rest) attributes['style'] = rest;
	else delete attributes['style'];
}

function addTo({ attributes }: XastElement, name: string, by: number): void {
	if (by) attributes[name] = String(tenth(Number(attributes[name] ?? 0) + by));
}

/** Writes a translation into the coordinates of a mark; into a path's data svgo does. */
function bake(element: XastElement, { x, y }: Offset): void {
	const { name, attributes, children } = element;
	if (name === 'path') {
		attributes['transform'] = `translate(${x} ${y})`;
		return;
	}
	const [left, top] = name === 'circle' ? (['cx', 'cy'] as const) : (['x', 'y'] as const);
	addTo(element, left, x);
	addTo(element, top, y);
	// a line of text begins where its own x says
	for (const span of children)
		if (span.type === 'element' && 'x' in span.attributes) addTo(span, 'x', x);
}

/** Puts a translation before the transform that an element keeps. */
function prepend(element: XastElement, { x, y }: Offset): void {
	if (!x && !y) return;
	const { attributes } = element;
	const text = `translate(${tenth(x)}px,${tenth(y)}px) ${transformText(element)}`;
	const isStyle = styleTransform.test(attributes['style'] ?? '');
	if (isStyle)
		attributes['style'] = attributes['style']!.replace(styleTransform, `transform: ${text};`);
	else attributes['transform'] = text.replaceAll('px', '');
}

/** `data-at` keeps the translation of a mark that moves between drawings; `data-from` becomes relative to it. */
function keepPlace({ attributes }: XastElement, { x, y }: Offset): void {
	if (!('data-key' in attributes)) return;
	attributes['data-at'] = `${tenth(x)} ${tenth(y)}`;
	const from = attributes['data-from']?.split(' ').map(Number);
	if (from) attributes['data-from'] = `${tenth(from[0]! - x)} ${tenth(from[1]! - y)}`;
}

/**
 * @param by the translations of all groups around
 * @param within those of the groups inside the nearest group that moves
 */
function descend(parent: XastParent, by: Offset, within: Offset): void {
	parent.children = parent.children.flatMap((child) => {
		if (child.type !== 'element') return [child];
		const own = ownTransform(child);
		if (!own) {
			prepend(child, by);
			descend(child, origin, origin);
			return [child];
		}
		removeTransform(child);
		const [at, place] = [add(own, by), add(own, within)];
		keepPlace(child, place);
		if (child.name !== 'g' && child.name !== 'svg') bake(child, at);
		else descend(child, at, 'data-key' in child.attributes ? origin : place);
		const isBare = child.name === 'g' && Object.keys(child.attributes).length === 0;
		return isBare ? child.children : [child];
	});
}

const plugin: CustomPlugin = {
	name: 'bake-transforms',
	fn: () => ({ root: { enter: (root) => descend(root, origin, origin) } }),
};

/**
 * @param html one or several drawings, and whatever stands around them
 * @throws where a drawing is not well formed
 */
export const bakeTransforms = (html: string): string =>
	html.replace(
		/<svg[\s\S]*?<\/svg>/g,
		(drawing) =>
			optimize(drawing, {
				plugins: [plugin, { name: 'convertPathData', params: { floatPrecision: 2 } }],
			}).data,
	);
