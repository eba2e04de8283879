/** How many lines a browser breaks a text of ours or of a document into, by the advances of the fonts themselves. */
import { Resvg } from '@resvg/resvg-js';
import { escapeHtml } from '$lib/embed/snippet';
import { allFonts } from './share-image.ts';

/** `spacing` is added to each letter, in CSS pixels. */
export type Typeset = {
	family: 'Schibsted Grotesk' | 'Courier Prime';
	size: number;
	weight?: number;
	spacing?: number;
};

const font = await allFonts();
const em = 100;
const widths = new Map<string, number>();

/** The width of a text between two strokes, in hundredths of an em: a bounding box leaves out white space. */
function between(text: string, { family, weight = 400 }: Typeset): number {
	const key = `${family} ${weight} ${text}`;
	const known = widths.get(key);
	if (known !== undefined) return known;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="${em}" font-family="${family}" font-weight="${weight}" font-size="${em}" xml:space="preserve">|${escapeHtml(text)}|</text></svg>`;
	const width = new Resvg(svg, { font }).getBBox()?.width ?? 0;
	widths.set(key, width);
	return width;
}

/** The width of a text in one line, in CSS pixels. */
export const advance = (text: string, set: Typeset): number =>
	((between(text, set) - between('', set)) * set.size) / em + (set.spacing ?? 0) * text.length;

/** The parts of a text between which a line may end: words, and what stands after a hyphen or a dash in one. */
const parts = (text: string) => text.match(/\s*(?:[^\s–—-]|[–—-](?=\d))+[–—-]*|\s*[–—-]+/g) ?? [];

/** The number of lines of a text in a width. */
export function linesIn(text: string, { width, ...set }: Typeset & { width: number }): number {
	let [lines, x] = [0, Infinity];
	for (const part of parts(text)) {
		x += advance(part, set);
		if (x <= width) continue;
		lines += 1;
		x = advance(part.trim(), set);
	}
	return lines;
}
