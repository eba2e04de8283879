/**
 * A chart of the page as an SVG that needs no style sheet: its computed styles become attributes. They are
 * those of the light theme, since most pages that show a picture are white.
 */

export const svgNamespace = 'http://www.w3.org/2000/svg';

/** Presentation attributes with their initial values, which are left out. */
const markAttributes: [name: string, initial: string][] = [
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
const textAttributes: [name: string, initial: string][] = [
	['font-size', ''],
	['font-weight', '400'],
	['text-anchor', 'start'],
	['dominant-baseline', 'auto'],
	['letter-spacing', 'normal'],
];

const geometry = new Set('x y x1 y1 x2 y2 dx dy cx cy r rx ry width height d points'.split(' '));

/** A font family for any viewer: ours, then the generic one. */
export function fontFamily(computed: string): string {
	const all = computed.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''));
	const generic = all.includes('monospace') ? 'monospace' : 'sans-serif';
	return all[0] ? `${all[0]}, ${generic}` : generic;
}

/** Lengths in an attribute have no unit. */
const withoutUnit = (value: string) => value.replace(/(-?[\d.]+)px\b/g, '$1');

const isHidden = ({ display, visibility, opacity }: CSSStyleDeclaration) =>
	display === 'none' || visibility === 'hidden' || Number(opacity) === 0;

function copyWithStyles(from: Element): Element | null {
	const style = getComputedStyle(from);
	if (isHidden(style)) return null;
	const to = document.createElementNS(svgNamespace, from.localName);
	for (const { name, value } of from.attributes)
		if (geometry.has(name)) to.setAttribute(name, value);
	// WebKit does not compute a style from an attribute
	const computed = style.transform === 'none' ? '' : style.transform;
	const transform = computed || from.getAttribute('transform');
	if (transform) to.setAttribute('transform', transform);
	if (style.opacity !== '1') to.setAttribute('opacity', style.opacity);
	const isText = from.localName === 'text' || from.localName === 'tspan';
	if (from.localName !== 'g')
		for (const [name, initial] of [...markAttributes, ...(isText ? textAttributes : [])]) {
			const value = style.getPropertyValue(name);
			if (value && value !== initial) to.setAttribute(name, withoutUnit(value));
		}
	if (isText) to.setAttribute('font-family', fontFamily(style.fontFamily));
	for (const child of from.childNodes) {
		if (child instanceof Element) to.append(copyWithStyles(child) ?? '');
		else if (isText && child instanceof Text) to.append(child.data);
	}
	return to;
}

/** Reads something of the page in the light theme. Nothing is painted in between. */
export function inLightTheme<T>(read: () => T): T {
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

export function inlineStyles(svg: SVGSVGElement): SVGGElement {
	const group = document.createElementNS(svgNamespace, 'g');
	for (const child of svg.children) group.append(copyWithStyles(child) ?? '');
	return group;
}

const colourVariables = {
	paper: '--paper',
	ink: '--ink',
	soft: '--ink-soft',
	rule: '--rule',
} as const;

export function captionColours(svg: SVGSVGElement): Record<keyof typeof colourVariables, string> {
	const probe = document.createElementNS(svgNamespace, 'rect');
	svg.append(probe);
	try {
		return Object.fromEntries(
			Object.entries(colourVariables).map(([name, variable]) => {
				probe.style.fill = `var(${variable})`;
				return [name, getComputedStyle(probe).fill];
			}),
		) as Record<keyof typeof colourVariables, string>;
	} finally {
		probe.remove();
	}
}
