/**
 * A drawing of the page as one that stands alone: no classes, no variables, nothing that a style sheet
 * of ours would have to explain.
 *
 * Every mark gets as attributes what the browser computed for it, always by day: a picture lies on
 * other pages, most of them white.
 */

const svgSpace = 'http://www.w3.org/2000/svg';

/** Presentation attributes of marks, each with the value that needs no saying. */
const ofMarks: [name: string, initial: string][] = [
	['fill', 'rgb(0, 0, 0)'],
	['fill-opacity', '1'],
	['stroke', 'none'],
	['stroke-width', '1px'],
	['stroke-dasharray', 'none'],
	['stroke-linecap', 'butt'],
	['stroke-linejoin', 'miter'],
	['stroke-opacity', '1'],
	['paint-order', 'normal'],
];
const ofText: [name: string, initial: string][] = [
	['font-size', ''],
	['font-weight', '400'],
	['text-anchor', 'start'],
	['dominant-baseline', 'auto'],
	['letter-spacing', 'normal'],
];

/** Attributes that say where a mark is; all others go. */
const geometry = new Set('x y x1 y1 x2 y2 dx dy cx cy r rx ry width height d points'.split(' '));

/** The family that a viewer is asked for: ours, then any of its kind. */
export function family(computed: string): string {
	const all = computed.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''));
	const generic = all.includes('monospace') ? 'monospace' : 'sans-serif';
	return all[0] ? `${all[0]}, ${generic}` : generic;
}

/** A computed value as an attribute has it: lengths without a unit. */
const plain = (value: string) => value.replace(/(-?[\d.]+)px\b/g, '$1');

const isHidden = ({ display, visibility, opacity }: CSSStyleDeclaration) =>
	display === 'none' || visibility === 'hidden' || Number(opacity) === 0;

function copy(from: Element): Element | null {
	const style = getComputedStyle(from);
	if (isHidden(style)) return null;
	const to = document.createElementNS(svgSpace, from.localName);
	for (const { name, value } of from.attributes)
		if (geometry.has(name)) to.setAttribute(name, value);
	if (style.transform !== 'none') to.setAttribute('transform', style.transform);
	if (style.opacity !== '1') to.setAttribute('opacity', style.opacity);
	const isText = from.localName === 'text' || from.localName === 'tspan';
	if (from.localName !== 'g')
		for (const [name, initial] of [...ofMarks, ...(isText ? ofText : [])]) {
			const value = style.getPropertyValue(name);
			if (value && value !== initial) to.setAttribute(name, plain(value));
		}
	if (isText) to.setAttribute('font-family', family(style.fontFamily));
	for (const child of from.childNodes) {
		const own =
			child instanceof Element
				? copy(child)
				: child.nodeType === Node.TEXT_NODE && isText
					? document.createTextNode(child.textContent ?? '')
					: null;
		if (own) to.append(own);
	}
	return to;
}

/**
 * Reads something of the page as it looks by day. Nothing is painted in between, so a reader by night
 * sees no flash.
 */
export function byDay<T>(read: () => T): T {
	const { dataset } = document.documentElement;
	const theme = dataset.theme;
	dataset.theme = 'light';
	try {
		return read();
	} finally {
		if (theme === undefined) delete dataset.theme;
		else dataset.theme = theme;
	}
}

/** Everything in a drawing, in a group of its own. */
export function literals(svg: SVGSVGElement): SVGGElement {
	const group = document.createElementNS(svgSpace, 'g');
	for (const child of svg.children) {
		const own = copy(child);
		if (own) group.append(own);
	}
	return group;
}

const named = { paper: '--paper', ink: '--ink', soft: '--ink-soft', rule: '--rule' } as const;

/** Colours of the page, for what stands around the drawing. */
export function palette(svg: SVGSVGElement): Record<keyof typeof named, string> {
	const probe = document.createElementNS(svgSpace, 'rect');
	svg.append(probe);
	try {
		return Object.fromEntries(
			Object.entries(named).map(([name, variable]) => {
				probe.style.fill = `var(${variable})`;
				return [name, getComputedStyle(probe).fill];
			}),
		) as Record<keyof typeof named, string>;
	} finally {
		probe.remove();
	}
}
