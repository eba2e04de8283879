/**
 * Drawings whose marks have their places in their own coordinates, not in transforms of theirs and of the
 * groups around them: a browser updates a property tree for each transform at every frame.
 */
import { optimize, type CustomPlugin, type XastElement, type XastParent } from 'svgo';
import { tenth } from '../charts/frame/round.ts';

/** A translation in pixels, and scales. */
type Transform = { x: number; y: number; across: number; down: number };

const identity: Transform = { x: 0, y: 0, across: 1, down: 1 };

const number = String.raw`(-?[\d.]+)(?:px)?`;
const pattern = new RegExp(
	String.raw`^\s*translate\(${number}[\s,]*(?:${number})?\)(?:\s*scale\(${number}[\s,]*(?:${number})?\))?\s*$`,
);
const styleTransform = /(?<=^|;)\s*transform:\s*([^;]*);?/;

const transformText = ({ attributes }: XastElement) =>
	styleTransform.exec(attributes['style'] ?? '')?.[1] ?? attributes['transform'];

/** An element's own transform; null for one that is not a translation and a scale. */
function ownTransform(element: XastElement): Transform | null {
	const text = transformText(element);
	if (text === undefined) return identity;
	const [, x, y = 0, across = 1, down = across] = pattern.exec(text) ?? [];
	return x === undefined ? null : { x: +x, y: +y, across: +across, down: +down };
}

function removeTransform({ attributes }: XastElement): void {
	delete attributes['transform'];
	const rest = attributes['style']?.replace(styleTransform, '').trim();
	if (rest) attributes['style'] = rest;
	else delete attributes['style'];
}

function setNumber(
	{ attributes }: XastElement,
	name: string,
	to: (before: number) => number,
): void {
	const value = tenth(to(Number(attributes[name] ?? 0)));
	if (value || name in attributes) attributes[name] = String(value);
}

/** Whether `bake` can write a transform of this kind into the element's coordinates. */
function canBake({ name }: XastElement, { across, down }: Transform): boolean {
	if (name === 'path') return true;
	if (name === 'circle') return across === down;
	return across === 1 && down === 1;
}

/** Writes a transform into the coordinates of a mark; into a path's data svgo does. */
function bake(element: XastElement, { x, y, across, down }: Transform): void {
	const { name, attributes, children } = element;
	if (name === 'path') {
		attributes['transform'] = `translate(${x} ${y}) scale(${across} ${down})`;
		return;
	}
	const [left, top] = name === 'circle' ? ['cx', 'cy'] : ['x', 'y'];
	setNumber(element, left, (n) => n * across + x);
	setNumber(element, top, (n) => n * down + y);
	if (name === 'circle') setNumber(element, 'r', (n) => n * across);
	// a line of text begins where its own x says
	for (const span of children)
		if (span.type === 'element' && 'x' in span.attributes) setNumber(span, 'x', (n) => n + x);
}

/** Puts a translation before the transform that an element keeps. */
function prepend(element: XastElement, { x, y }: Transform): void {
	if (!x && !y) return;
	const { attributes } = element;
	const text = `translate(${tenth(x)}px,${tenth(y)}px) ${transformText(element)}`;
	const isStyle = styleTransform.test(attributes['style'] ?? '');
	if (isStyle)
		attributes['style'] = attributes['style']!.replace(styleTransform, `transform: ${text};`);
	else attributes['transform'] = text.replaceAll('px', '');
}

/**
 * `data-at` keeps the transform of a mark that moves between drawings: x, y and scales. `data-from` becomes
 * relative to it.
 */
function keepPlace({ attributes }: XastElement, { x, y, across, down }: Transform): void {
	if (!('data-key' in attributes)) return;
	const scales = across === 1 && down === 1 ? [] : [across, down];
	attributes['data-at'] = [tenth(x), tenth(y), ...scales].join(' ');
	const from = attributes['data-from']?.split(' ').map(Number);
	if (from) attributes['data-from'] = `${tenth(from[0]! - x)} ${tenth(from[1]! - y)}`;
}

/**
 * @param by the translations of all groups around
 * @param within those of the groups inside the nearest group that moves
 */
function descend(parent: XastParent, by: Transform, within: Transform): void {
	parent.children = parent.children.flatMap((child) => {
		if (child.type !== 'element') return [child];
		const own = ownTransform(child);
		if (!own || !canBake(child, own)) {
			prepend(child, by);
			descend(child, identity, identity);
			return [child];
		}
		removeTransform(child);
		const at = { ...own, x: own.x + by.x, y: own.y + by.y };
		const place = { ...own, x: own.x + within.x, y: own.y + within.y };
		keepPlace(child, place);
		if (child.name !== 'g' && child.name !== 'svg') bake(child, at);
		else descend(child, at, 'data-key' in child.attributes ? identity : place);
		const isBare = child.name === 'g' && Object.keys(child.attributes).length === 0;
		return isBare ? child.children : [child];
	});
}

const plugin: CustomPlugin = {
	name: 'bake-transforms',
	fn: () => ({ root: { enter: (root) => descend(root, identity, identity) } }),
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
