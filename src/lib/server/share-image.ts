/**
 * The share image of a page, 1200 × 630 pixels: text on the left, a graphic on the right. It is composed
 * as one SVG and drawn by resvg, which takes fonts only as files of a single weight.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subset from 'subset-font';
import { balance } from '$lib/charts/frame/type';
import { escapeHtml } from '$lib/embed/snippet';
import { colour } from './palette.ts';

const size = { width: 1200, height: 630 };

/** The parts of a share image. `drawing` is a whole SVG whose `width` and `height` are its size. */
type Content = { kicker: string; title: string; source: string; drawing: string };

/** Keeps fonts and drawn images from one build to the next. It may be deleted. */
const cache = join(process.cwd(), 'node_modules/.cache/share-images');

const ours =
	'@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2';
const theirs = '@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2';
const theirsBold = '@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff2';

const digest = (...parts: (string | Buffer)[]) => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('hex').slice(0, 24);
};

/** The cached file of a font as resvg reads it; of a variable font, one weight. */
async function fontFile(specifier: string, weight?: number): Promise<string> {
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

let fonts: Promise<string[]> | undefined;
/** Our fonts and those of quotations, as resvg takes them. */
export const allFonts = async () => {
	fonts ??= Promise.all([
		...[400, 500, 600, 700, 800].map((weight) => fontFile(ours, weight)),
		fontFile(theirs),
		fontFile(theirsBold),
	]);
	const fontFiles = await fonts;
	return { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Schibsted Grotesk' };
};

const margin = 48;
const column = 372;
const sheet = { x: margin + column + 36, y: 40, padding: 26 };

/** Lines of text; `y` is the first baseline. */
const lines = (texts: string[], { y, leading }: { y: number; leading: number }) =>
	texts
		.map((line, i) => `<tspan x="${margin}" y="${y + i * leading}">${escapeHtml(line)}</tspan>`)
		.join('');

/** The title in the largest size at which it fits into four lines; in the smallest it may have five. */
function setTitle(title: string): { lines: string[]; size: number } {
	const fit = (size: number, lines: number) => ({
		lines: balance(title, { width: column * 1.12, size, face: 'strong', lines }),
		size,
	});
	const isWhole = ({ lines }: { lines: string[] }) => !lines.join('').includes('…');
	return [76, 66, 58, 50, 44].map((size) => fit(size, 4)).find(isWhole) ?? fit(38, 5);
}

export function composeShareImage({ kicker, title, source, drawing }: Content): string {
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
	const heading = setTitle(title);
	const leading = heading.size * 1.02;
	const ink = colour('ink', 'light');
	const soft = colour('ink-soft', 'light');
	const credit = balance(source, { width: column, size: 24, face: 'ours', lines: 4 });
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Schibsted Grotesk">
<rect width="100%" height="100%" fill="${colour('paper', 'light')}"/>
<rect x="${sheet.x}" y="${sheet.y}" width="${size.width - 40 - sheet.x}" height="${size.height - 2 * sheet.y}" fill="${colour('sheet', 'light')}" stroke="${colour('rule', 'light')}" stroke-width="2"/>
<rect x="${margin}" y="${sheet.y}" width="${column}" height="6" fill="${ink}"/>
<text font-size="26" font-weight="700" fill="${soft}">${lines([kicker], { y: 90, leading: 30 })}</text>
<text font-size="${heading.size}" font-weight="800" letter-spacing="${-heading.size * 0.025}" fill="${ink}">${lines(heading.lines, { y: 112 + heading.size, leading })}</text>
<text font-size="24" fill="${soft}">${lines(credit, { y: size.height - sheet.y - 6 - (credit.length - 1) * 31, leading: 31 })}</text>
${drawing.replace(/^<svg([^>]*?) width="[^"]*" height="[^"]*"/, `<svg$1 x="${x}" y="${y}" width="${width * scale}" height="${height * scale}"`)}
</svg>`;
}

/** Draws an SVG of plain attributes, or takes its image from the cache. */
export async function png(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
	const font = await allFonts();
	const file = join(cache, `${digest(svg, String(width), ...font.fontFiles)}.png`);
	if (existsSync(file)) return new Uint8Array(readFileSync(file));
	const drawn = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng();
	writeFileSync(file, drawn);
	return new Uint8Array(drawn);
}
