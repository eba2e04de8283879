/** A drawing of the page as a file: SVG that stands alone, or PNG made of it. */
import { compose } from './compose.ts';
import { embedded } from './fonts.ts';
import { byDay, family, literals, palette } from './literals.ts';
import type { Caption, Drawing } from './types.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** What a reader is told where a browser won't make a picture. */
export class Refused extends Error {}

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
	const made = document.createElementNS(svgSpace, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	if (text) made.textContent = text;
	return made;
}

export type Picture = { text: string; width: number; height: number };

/** The drawing with its caption, as the text of an SVG file. */
export async function toSvg({ svg }: Drawing, caption: Caption): Promise<Picture> {
	const { width: drawn, height: high } = svg.viewBox.baseVal;
	const { width, height, at, lines, rules } = compose({ width: drawn, height: high }, caption);
	const { colours, drawing } = byDay(() => ({ colours: palette(svg), drawing: literals(svg) }));
	const { paper, ink, soft, rule } = colours;
	const ours = family(getComputedStyle(svg).fontFamily);
	drawing.setAttribute('transform', `translate(${at.x} ${at.y})`);
	const whole = element('svg', {
		viewBox: `0 0 ${width} ${height}`,
		width,
		height,
		role: 'img',
		'font-family': ours,
	});
	whole.append(
		element('title', {}, caption.title),
		element('desc', {}, `${caption.description} ${caption.source} ${caption.date}`),
		element('rect', { width, height, fill: paper }),
		...rules.map(({ y, strong }) =>
			element('path', {
				d: `M${at.x} ${y}H${width - at.x}`,
				fill: 'none',
				stroke: strong ? ink : rule,
				'stroke-width': strong ? 3 : 1,
			}),
		),
		...lines.map(({ text, x, y, size, face, soft: isSoft }) =>
			element(
				'text',
				{
					x,
					y,
					fill: isSoft ? soft : ink,
					'font-size': size,
					...(face === 'strong' && { 'font-weight': 700 }),
				},
				text,
			),
		),
		drawing,
	);
	const used = [whole, ...whole.querySelectorAll('[font-family]')].map((one) =>
		(one.getAttribute('font-family') ?? '').replace(/, [a-z-]+$/, ''),
	);
	const fonts = await embedded(new Set(used));
	if (fonts) whole.prepend(element('style', {}, fonts));
	return { text: new XMLSerializer().serializeToString(whole), width, height };
}

/** Most pixels that every browser puts on one canvas, and most along a side. */
const most = { area: 16_000_000, side: 8_000 };

/**
 * A picture at twice its size, or as large as a canvas may be.
 * @throws {Refused} where the browser lends no canvas or won't give back what was drawn
 */
export async function toPng({ text, width, height }: Picture): Promise<Blob> {
	const scale = Math.min(
		2,
		Math.sqrt(most.area / (width * height)),
		most.side / Math.max(width, height),
	);
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * scale);
	canvas.height = Math.round(height * scale);
	const context = canvas.getContext('2d');
	if (!context) throw new Refused('This browser lends no canvas to draw the picture on.');
	const image = new Image(width, height);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
	try {
		await image.decode();
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		if (blob) return blob;
	} catch {
		// What is drawn may not be read back, or is not drawn at all: the reader is told the same.
	}
	throw new Refused('This browser won’t make a picture of the drawing. The SVG holds the same.');
}
