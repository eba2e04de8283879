/** A chart of the page as a file: an SVG that stands alone, or a PNG of it. */
import { compose } from './compose.ts';
import { fontFaceRules } from './fonts.ts';
import {
	captionColours,
	fontFamily,
	inLightTheme,
	inlineStyles,
	svgNamespace,
} from './inline-styles.ts';
import type { Caption } from './types.ts';

/** Its message is for the reader. */
export class ExportError extends Error {}

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
	const made = document.createElementNS(svgNamespace, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	if (text) made.textContent = text;
	return made;
}

export type Picture = { text: string; width: number; height: number };

export async function toSvg(svg: SVGSVGElement, caption: Caption): Promise<Picture> {
	const { width: chartWidth, height: chartHeight } = svg.viewBox.baseVal;
	const { width, height, at, lines, rules } = compose(
		{ width: chartWidth, height: chartHeight },
		caption,
	);
	const { colours, drawing } = inLightTheme(() => ({
		colours: captionColours(svg),
		drawing: inlineStyles(svg),
	}));
	const { paper, ink, soft, rule } = colours;
	const family = fontFamily(getComputedStyle(svg).fontFamily);
	drawing.setAttribute('transform', `translate(${at.x} ${at.y})`);
	const whole = element('svg', {
		viewBox: `0 0 ${width} ${height}`,
		width,
		height,
		role: 'img',
		'font-family': family,
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
	const used = [whole, ...whole.querySelectorAll('[font-family]')].map((element) =>
		(element.getAttribute('font-family') ?? '').replace(/, [a-z-]+$/, ''),
	);
	const fonts = await fontFaceRules(new Set(used));
	if (fonts) whole.prepend(element('style', {}, fonts));
	return { text: new XMLSerializer().serializeToString(whole), width, height };
}

/** The largest canvas that every browser supports: its pixels, and those of a side. */
const maxCanvas = { area: 16_000_000, side: 8_000 };

/** At twice its size, or as large as a canvas may be. @throws {ExportError} where drawing fails */
export async function toPng({ text, width, height }: Picture): Promise<Blob> {
	const scale = Math.min(
		2,
		Math.sqrt(maxCanvas.area / (width * height)),
		maxCanvas.side / Math.max(width, height),
	);
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * scale);
	canvas.height = Math.round(height * scale);
	const context = canvas.getContext('2d');
	if (!context) throw new ExportError('This browser lends no canvas to draw the picture on.');
	const image = new Image(width, height);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
	try {
		await image.decode();
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		if (blob) return blob;
	} catch {
		// The image can't be drawn, or the canvas can't be read.
	}
	throw new ExportError(
		'This browser won’t make a picture of the drawing. The SVG holds the same.',
	);
}
