/** A decoder for PNG (8 bits a channel, not interlaced): the size of an image, and its colours. */
import { inflateSync } from 'node:zlib';

const channels: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** The predictor of filter 4, named as in the specification. */
function paeth(a: number, b: number, c: number): number {
	const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
	return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/**
 * @returns `colours`: how often each colour occurs, by its channels without alpha as one number
 * @throws where it is not such a PNG
 */
export function decode(png: Buffer): {
	width: number;
	height: number;
	colours: Map<number, number>;
} {
	if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('expected a PNG');
	const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
	const channelCount = channels[png[25]!];
	if (png[24] !== 8 || png[28] !== 0 || !channelCount)
		throw new Error('expected 8 bits, not interlaced');
	const parts: Buffer[] = [];
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
			parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
	const raw = inflateSync(Buffer.concat(parts));
	const colours = new Map<number, number>();
	const line = width * channelCount;
	let above = Buffer.alloc(line);
	for (let y = 0; y < height; y += 1) {
		const filter = raw[y * (line + 1)];
		const row = Buffer.from(raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)));
		for (let x = 0; x < line; x += 1) {
			const [a, b, c] = [
				row[x - channelCount] ?? 0,
				above[x]!,
				x < channelCount ? 0 : above[x - channelCount]!,
			];
			const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter ?? 0] ?? 0;
			row[x] = row[x]! + guess;
		}
		for (let x = 0; x < line; x += channelCount) {
			const colour = row.readUIntBE(x, Math.min(channelCount, 3));
			colours.set(colour, (colours.get(colour) ?? 0) + 1);
		}
		above = row;
	}
	return { width, height, colours };
}
