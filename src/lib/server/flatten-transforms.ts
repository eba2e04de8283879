/**
 * Drawings in which marks stand where they are, rather than where groups and transforms put them. A browser
 * keeps an account of every transform for as long as a drawing is on its stage; a page has thousands.
 */
import {
	optimize,
	type CustomPlugin,
	type XastChild,
	type XastElement,
	type XastParent,
} from 'svgo';
import { round, tenth } from '../charts/frame/round.ts';
import { movedPath, type Transform } from './svg-path.ts';

/** In pixels, to the right and down. */
type Offset = { x: number; y: number };

const nowhere: Offset = { x: 0, y: 0 };

const plus = (a: Offset, b: Offset): Offset => ({ x: a.x + b.x, y: a.y + b.y });

const number = String.raw`(-?[\d.]+)`;
const styled = new RegExp(
	String.raw`^translate\(${number}px,\s*${number}px\)(?:\s*scale\(${number}(?:,\s*${number})?\))?$`,
);
const attributed = new RegExp(String.raw`^translate\(${number}(?:[\s,]+${number})?\)$`);

/** The transform that a style or an attribute asks for; null where it is of another form. */
function transformOf(text: string): Transform | null {
	const [, x, y = 0, across = 1, down = across] = styled.exec(text) ?? attributed.exec(text) ?? [];
	if (x === undefined) return null;
	return { x: Number(x), y: Number(y), across: Number(across), down: Number(down) };
}

const isScaled = ({ across, down }: Transform) => across !== 1 || down !== 1;

/** Sets attributes to numbers that follow from what they were; 0 is what one is that is not there. */
function set({ attributes }: XastElement, to: Record<string, (before: number) => number>): void {
	for (const [name, of] of Object.entries(to)) {
		const n = tenth(of(Number(attributes[name] ?? 0)));
		if (n || name in attributes) attributes[name] = String(n);
	}
}

const spans = ({ children }: XastElement) =>
	children.filter((child) => child.type === 'element' && child.name === 'tspan');

/** Puts a mark where a transform would; false where that can't be written. */
function put(element: XastElement, to: Transform): boolean {
	const { name, attributes } = element;
	const { x, y, across, down } = to;
	if (name === 'path') {
		const d = movedPath(attributes['d'] ?? '', to);
		if (d !== null) attributes['d'] = d;
		return d !== null;
	}
	if (name === 'circle' && across === down) {
		set(element, { cx: (n) => n * across + x, cy: (n) => n * across + y, r: (n) => n * across });
		return true;
	}
	if (isScaled(to) || (name !== 'rect' && name !== 'text')) return false;
	set(element, { x: (n) => n + x, y: (n) => n + y });
	for (const span of spans(element) as XastElement[])
		if ('x' in span.attributes) set(span, { x: (n) => n + x });
	return true;
}

/** Which claim, document or person a mark is: what only the script of a living drawing looks for. */
const interactiveOnly = /^data-(?!key|at$|from|delay)/;

/** Is there in other views of the same graphic, to be moved from there. */
const isGone = ({ attributes }: XastElement) =>
	/(^| )is-hidden( |$)/.test(attributes['class'] ?? '');

/** Draws nothing. */
const isBlank = ({ name, attributes, children }: XastElement) =>
	(name === 'g' && !children.length) || (name === 'path' && !attributes['d']);

/** Where a style asks for a transform. */
const inStyle = /(?<=^|;)\s*transform:\s*([^;]*);?/;

/** What an element's transform is, written in its style or as its attribute; `write` makes it another. */
function transformed({ attributes }: XastElement): { asked: string; write: (to: string) => void } {
	const { style = '' } = attributes;
	const asked = inStyle.exec(style)?.[1];
	const set = (name: string, value: string) =>
		value ? (attributes[name] = value) : Reflect.deleteProperty(attributes, name);
	return asked === undefined
		? { asked: attributes['transform'] ?? '', write: (to) => set('transform', to) }
		: {
				asked,
				write: (to) => set('style', style.replace(inStyle, to && `transform: ${to};`).trim()),
			};
}

/** A transform that stays one, after what the groups around it would have done. */
function after({ x, y }: Offset, asked: string): string {
	if (!x && !y) return asked;
	const unit = asked.includes('px') ? 'px' : '';
	return `translate(${round(x)}${unit},${round(y)}${unit}) ${asked}`.trim();
}

/** Keeps beside a mark that moves what its transform was, and where it comes from counted from there. */
function remember({ attributes }: XastElement, { x, y, across, down }: Transform): void {
	if (!('data-key' in attributes)) return;
	const size = across === 1 && down === 1 ? [] : [across, down];
	if (x || y || size.length)
		attributes['data-at'] = [...[x, y].map(tenth), ...size.map(round)].join(' ');
	const from = attributes['data-from']?.split(' ').map(Number);
	if (from) attributes['data-from'] = from.map((n, i) => tenth(n - (i ? y : x))).join(' ');
}

/**
 * @param by what the groups around an element would move it
 * @param within of that, what those would within the nearest group that moves
 */
function flattened(element: XastElement, by: Offset, within: Offset): XastChild[] {
	const { name, attributes } = element;
	for (const attribute of Object.keys(attributes))
		if (interactiveOnly.test(attribute)) Reflect.deleteProperty(attributes, attribute);
	const { asked, write } = transformed(element);
	const own = asked ? transformOf(asked) : { ...nowhere, across: 1, down: 1 };
	const isMoving = 'data-key' in attributes;
	const isGroup = name === 'g' || name === 'svg';
	if (!own || (isGroup && isScaled(own))) {
		write(after(by, asked));
		descend(element, nowhere, nowhere);
	} else if (isGroup) {
		write('');
		if (isMoving) remember(element, { ...own, ...plus(within, own) });
		descend(element, plus(by, own), isMoving ? nowhere : plus(within, own));
		if (name === 'g' && !Object.keys(attributes).length) return element.children;
	} else if (put(element, { ...own, ...plus(by, own) })) {
		write('');
		if (isMoving) remember(element, { ...own, ...plus(within, own) });
	} else write(after(by, asked));
	return isBlank(element) ? [] : [element];
}

function descend(parent: XastParent, by: Offset, within: Offset): void {
	parent.children = parent.children.flatMap((child) => {
		if (child.type !== 'element' || child.name === 'tspan') return [child];
		return isGone(child) ? [] : flattened(child, by, within);
	});
}

const plugin: CustomPlugin = {
	name: 'flat',
	fn: () => ({ root: { enter: (root) => descend(root, nowhere, nowhere) } }),
};

/**
 * A drawing's markup without groups that only say where marks stand, and without the transforms of single
 * marks. Of a mark that moves (`data-key`) what its transform was is kept beside it, as `data-at`:
 * pixels to the right and down, and its size if not 1. What is not to be seen is left out.
 * @throws where it is no markup
 */
export const flattenTransforms = (svg: string): string => optimize(svg, { plugins: [plugin] }).data;
