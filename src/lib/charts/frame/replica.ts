/**
 * What a drawing looks like in one view, and a copy of it that is brought from one to the next.
 *
 * To ask each of some hundred marks at a step whether it is as before takes a phone ten times as long as
 * to change those that are not. So the drawing is made where nobody sees it, at leisure; what came of it
 * is kept, and at the step only the differences are set.
 */

/** An element as it is in one view: its attributes by name, and what stands in it. */
type Shape = { attributes: Record<string, string>; children: readonly (Element | Text)[] };

/** Each element of a drawing, and each text's words, by the drawing's own nodes; its root is the first. */
export type Picture = ReadonlyMap<Element | Text, Shape | string>;

/** Not comments, by which Svelte finds its places. */
const isSeen = (node: Node): node is Element | Text =>
	node instanceof Element || node instanceof Text;

function shapeOf(node: Element | Text): Shape | string {
	if (node instanceof Text) return node.data;
	const attributes: Record<string, string> = {};
	for (const { name, value } of node.attributes) attributes[name] = value;
	return { attributes, children: [...node.childNodes].filter(isSeen) };
}

/**
 * Pictures of a drawing as it changes.
 * @returns gives the picture of what stands there now; of what is as before, the very same shape
 */
export function pictures(drawing: Element): () => Picture {
	const seen = new Map<Element | Text, Shape | string>();
	const add = (node: Node) => {
		if (!isSeen(node)) return;
		seen.set(node, shapeOf(node));
		node.childNodes.forEach(add);
	};
	const drop = (node: Node) => {
		seen.delete(node as Element);
		node.childNodes.forEach(drop);
	};
	const note = (changes: MutationRecord[]) => {
		for (const { addedNodes, removedNodes } of changes) {
			removedNodes.forEach(drop);
			addedNodes.forEach((node) => drawing.contains(node) && add(node));
		}
		for (const node of new Set(changes.map(({ target }) => target)))
			if (drawing.contains(node) && isSeen(node)) seen.set(node, shapeOf(node));
	};
	add(drawing);
	const changes = new MutationObserver(note);
	changes.observe(drawing, {
		attributes: true,
		characterData: true,
		childList: true,
		subtree: true,
	});
	return () => {
		note(changes.takeRecords());
		return new Map(seen);
	};
}

/** The differences from one picture to another, once known. */
const differences = new WeakMap<Picture, WeakMap<Picture, Picture>>();

/** Those parts of a picture that are other, or were not there, in the one before. */
function difference(before: Picture, now: Picture): Picture {
	const known = differences.get(before) ?? new WeakMap<Picture, Picture>();
	differences.set(before, known);
	const found =
		known.get(now) ?? new Map([...now].filter(([node, shape]) => before.get(node) !== shape));
	known.set(now, found);
	return found;
}

/** A copy of a node, and as what it was last shown. */
type Copy = { node: Element | Text; shown?: Shape | string };

function setAttributes(
	element: Element,
	before: Record<string, string>,
	now: Record<string, string>,
): void {
	for (const name in now) {
		const value = now[name]!;
		if (value === before[name]) continue;
		// a page may forbid styles in markup, which an attribute counts as
		if (name === 'style') (element as SVGElement).style.cssText = value;
		else element.setAttribute(name, value);
	}
	for (const name in before) if (!(name in now)) element.removeAttribute(name);
}

/** Leaves just these nodes in an element, in order; one that stays where it is is not touched. */
function setChildren(element: Element, children: Node[]): void {
	const staying = new Set(children);
	for (const child of [...element.childNodes]) if (!staying.has(child)) child.remove();
	let at = element.firstChild;
	for (const child of children) {
		if (child === at) at = at.nextSibling;
		else element.insertBefore(child, at);
	}
}

/**
 * A copy of a drawing, in a place of the page: `show` brings it to a picture of that drawing. What differs
 * from the one shown is set, so that marks move, and nothing else is touched. `ready` makes what a picture
 * will need that was never shown, and finds how it differs from the one made ready before.
 */
export type Replica = Record<'show' | 'ready', (picture: Picture) => void>;

/** @param target the place; what stands in it gives way at the first `show` */
export function replica(target: Element): Replica {
	const copies = new Map<Element | Text, Copy>();
	let shown: Picture = new Map();
	let prepared = shown;

	function copyOf(node: Element | Text): Copy {
		let copy = copies.get(node);
		if (!copy) {
			const made =
				node instanceof Text
					? new Text()
					: document.createElementNS(node.namespaceURI, node.localName);
			copy = { node: made };
			copies.set(node, copy);
		}
		return copy;
	}

	function bring(copy: Copy, shape: Shape | string): void {
		const { node, shown } = copy;
		if (shown === shape) return;
		copy.shown = shape;
		if (typeof shape === 'string') {
			(node as Text).data = shape;
			return;
		}
		const { attributes, children } = (shown ?? { attributes: {}, children: [] }) as Shape;
		setAttributes(node as Element, attributes, shape.attributes);
		const stays =
			children.length === shape.children.length &&
			children.every((child, i) => child === shape.children[i]);
		if (!stays)
			setChildren(
				node as Element,
				shape.children.map((child) => copyOf(child).node),
			);
	}

	return {
		show(picture) {
			for (const [node, shape] of difference(shown, picture)) bring(copyOf(node), shape);
			shown = picture;
			const [drawing] = picture.keys();
			const { node } = copyOf(drawing!);
			if (node.parentNode !== target) target.replaceChildren(node);
		},
		ready(picture) {
			for (const [node, shape] of picture) {
				const copy = copyOf(node);
				if (copy.shown === undefined) bring(copy, shape);
			}
			difference(prepared, picture);
			difference(picture, prepared);
			prepared = picture;
		},
	};
}
