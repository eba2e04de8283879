/**
 * The picture of a page, for those who show links to it: 1200 × 630, the words on the left and one
 * graphic on the right. Set by hand as one SVG and drawn by resvg, which knows the faces only as
 * files of one weight each.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subset from 'subset-font';
import { balance } from '$lib/charts/frame/type';
import { colour } from './palette.ts';

export const size = { width: 1200, height: 630 };

/** What stands on a card. `drawing` is a whole SVG, its size in `width` and `height`. */
export type Content = { over: string; title: string; source: string; drawing: string };

/** Rebuilds of the same pictures come from here; nothing is lost when it is deleted. */
const cache = join(process.cwd(), 'node_modules/.cache/cards');

const ours =
	'@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2';
const theirs = '@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2';
const bold = '@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff2';

const digest = (...parts: (string | Buffer)[]) => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('hex').slice(0, 24);
};

/** A face as resvg reads it, at one weight where it has many; its file in the cache. */
async function face(specifier: string, weight?: number): Promise<string> {
	const whole = readFileSync(createRequire(import.meta.url).resolve(specifier));
	const file = join(cache, `${digest(whole, String(weight))}.ttf`);
	if (existsSync(file)) return file;
	mkdirSync(cache, { recursive: true });
	const font = await subset(whole, undefined, {
		keepAllGlyphs: true,
		targetFormat: 'sfnt',
		...(weight ? { variationAxes: { wght: weight } } : {}),
	});
	writeFileSync(file, font);
	return file;
}

let faces: Promise<string[]> | undefined;
const allFaces = () =>
	(faces ??= Promise.all([
		...[400, 500, 600, 700, 800].map((weight) => face(ours, weight)),
		face(theirs),
		face(bold),
	]));

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const margin = 48;
const column = 372;
const sheet = { x: margin + column + 36, y: 40, padding: 26 };

/** Lines of text from a first baseline down. */
const lines = (of: string[], { y, leading }: { y: number; leading: number }) =>
	of
		.map((line, i) => `<tspan x="${margin}" y="${y + i * leading}">${escaped(line)}</tspan>`)
		.join('');

/** The title as large as it may be set in four lines, with no word cut. */
function set(title: string): { lines: string[]; size: number } {
	for (const size of [76, 66, 58, 50, 44]) {
		const tried = balance(title, { width: column * 1.12, size, face: 'strong', lines: 4 });
		if (!tried.join('').includes('…')) return { lines: tried, size };
	}
	return {
		lines: balance(title, { width: column * 1.12, size: 38, face: 'strong', lines: 5 }),
		size: 38,
	};
}

/** The card as an SVG of literal colours. */
export function composeShareImage({ over, title, source, drawing }: Content): string {
	const [width = 1, height = 1] = ['width', 'height'].map((name) =>
		Number(new RegExp(`^<svg[^>]*? ${name}="([\\d.]+)"`).exec(drawing)?.[1]),
	);
	const room = {
		width: size.width - 40 - sheet.x - 2 * sheet.padding,
		height: size.height - 2 * (sheet.y + sheet.padding),
	};
	const scale = Math.min(room.width / width, room.height / height);
	const x = sheet.x + sheet.padding + (room.width - width * scale) / 2;
	const y = sheet.y + sheet.padding + (room.height - height * scale) / 2;
	const heading = set(title);
	const leading = heading.size * 1.02;
	const ink = colour('ink', 'light');
	const soft = colour('ink-soft', 'light');
	const below = balance(source, { width: column, size: 24, face: 'ours', lines: 4 });
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Schibsted Grotesk">
<rect width="100%" height="100%" fill="${colour('paper', 'light')}"/>
<rect x="${sheet.x}" y="${sheet.y}" width="${size.width - 40 - sheet.x}" height="${size.height - 2 * sheet.y}" fill="${colour('sheet', 'light')}" stroke="${colour('rule', 'light')}" stroke-width="2"/>
<rect x="${margin}" y="${sheet.y}" width="${column}" height="6" fill="${ink}"/>
<text font-size="26" font-weight="700" fill="${soft}">${lines([over], { y: 90, leading: 30 })}</text>
<text font-size="${heading.size}" font-weight="800" letter-spacing="${-heading.size * 0.025}" fill="${ink}">${lines(heading.lines, { y: 112 + heading.size, leading })}</text>
<text font-size="24" fill="${soft}">${lines(below, { y: size.height - sheet.y - 6 - (below.length - 1) * 31, leading: 31 })}</text>
${drawing.replace(/^<svg([^>]*?) width="[^"]*" height="[^"]*"/, `<svg$1 x="${x}" y="${y}" width="${width * scale}" height="${height * scale}"`)}
</svg>`;
}

/**
 * A picture as a PNG. The same content comes from the cache, without being drawn again.
 * @param svg colours, faces and places as plain attributes
 */
export async function png(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
	const fontFiles = await allFaces();
	const file = join(cache, `${digest(svg, String(width), ...fontFiles)}.png`);
	if (existsSync(file)) return new Uint8Array(readFileSync(file));
	const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Schibsted Grotesk' };
	const drawn = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng();
	writeFileSync(file, drawn);
	return new Uint8Array(drawn);
}
