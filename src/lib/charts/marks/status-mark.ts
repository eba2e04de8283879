/**
 * The mark of each status, as paths whose top left corner is 0,0: a full bar (kept), half a bar and an
 * empty slot (trimmed), a bar with a wave through it or, where it is low, a wavy bar (altered), an empty
 * slot (dropped). Marks stay within their box and differ in shape, not only in colour. Paths begin with a
 * relative move, so that many can be joined into one.
 */
import type { Status } from '#data/schema';
import { round } from '../frame/round.ts';
import type { Size } from '../types.ts';

/** Paths of one mark; a part that a status does not have is left out. */
export type StatusPaths = {
	bar?: string;
	wave?: string;
	slot?: string;
	/** Thickness in pixels of the wave's or the slot's line. */
	line?: number;
};

const clamp = (n: number, least: number, most: number) => Math.min(most, Math.max(least, n));

const rect = (x: number, width: number, height: number) =>
	`m${round(x)} 0h${round(width)}v${round(height)}h${round(-width)}z`;

/** Thickness of a slot's line: thin where the slot is low, so that it still looks empty. */
const slotLine = (height: number) => clamp(height / 4, 0.6, 1);

/** An outline inside its box, so that neighbours never touch. */
function outline(x: number, { width, height }: Size): string {
	const line = slotLine(height);
	const sides = `h${round(width - line)}v${round(height - line)}h${round(line - width)}z`;
	return `m${round(x + line / 2)} ${round(line / 2)}${sides}`;
}

/** A wavy line, to the left where `width` is negative; `amplitude` is the height of a crest. */
function waves(
	width: number,
	{ crests, amplitude }: { crests: number; amplitude: number },
): string {
	// rounded towards 0, so that all waves together are no longer than their bar
	const half = Math.trunc((width / crests / 2) * 100) / 100;
	const first = `q${round(half / 2)} ${round(-2 * amplitude)} ${half} 0`;
	return `${first}${`t${half} 0`.repeat(crests * 2 - 1)}`;
}

const crestsIn = (width: number, pitch: number) => Math.max(2, Math.round(width / pitch));

const minWaveHeight = 6;

const waveLine = (height: number) => clamp(height * 0.16, 1.4, 4);

export function wave({ width, height }: Size): string {
	const inset = waveLine(height) / 2;
	const crests = crestsIn(width, Math.max(height < minWaveHeight ? 5 : 9, height * 1.1));
	const y = height / 2;
	return `m${round(inset)} ${round(y)}${waves(width - 2 * inset, { crests, amplitude: height * 0.22 })}`;
}

/** A low bar in the shape of a wave: its upper edge, then its lower edge back. */
function wavyBar({ width, height }: Size): string {
	const amplitude = height * 0.21;
	const crests = crestsIn(width, Math.max(6.5, height * 1.6));
	const upper = waves(width, { crests, amplitude });
	const lower = waves(-width, { crests, amplitude: -amplitude });
	return `m0 ${round(amplitude)}${upper}v${round(height - 2 * amplitude)}${lower}z`;
}

/** The share of the box that a trimmed claim's bar fills; it does not measure the claim. */
const trimmedShare = 0.5;

/** The mark of a status in a box of the given size in pixels. */
export function statusMark(status: Status, size: Size): StatusPaths {
	const { width, height } = size;
	switch (status) {
		case 'kept':
			return { bar: rect(0, width, height) };
		case 'trimmed': {
			const cut = width * trimmedShare;
			const line = slotLine(height);
			return {
				bar: rect(0, cut, height),
				slot: outline(cut - line, { width: width - cut + line, height }),
				line,
			};
		}
		case 'altered':
			return height < minWaveHeight
				? { bar: wavyBar(size) }
				: { bar: rect(0, width, height), wave: wave(size), line: waveLine(height) };
		case 'dropped':
			return { slot: outline(0, size), line: slotLine(height) };
	}
}

/** The caret of an insertion, with its point at 0,0 and arms that reach down by `height`. */
export function caret(height: number): string {
	const arm = round(height * 0.6);
	return `M${-arm} ${round(height)}L0 0L${arm} ${round(height)}`;
}
