/**
 * The proof-reader's marks, as paths from a top left corner at 0,0.
 *
 * kept: a full bar. trimmed: a bar cut short before an empty slot. altered: a bar with a wave
 * through it or, where it is too thin to hold one, a bar that is itself a wave. dropped: an empty
 * slot. Each is told apart by its shape alone, and none reaches out of its box. A path begins with a
 * relative move: put an absolute one in front, and it stands there, in one path with others.
 */
import type { Status } from '#data/schema';
import { round } from '../frame/round.ts';
import type { Size } from '../types.ts';

/** Paths of one mark; a part that a status does not have is left out. */
export type Proof = {
	bar?: string;
	wave?: string;
	slot?: string;
	/** Thickness in pixels of the wave's or the slot's line. */
	line?: number;
};

const clamp = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n));

const rect = (x: number, width: number, height: number) =>
	`m${round(x)} 0h${round(width)}v${round(height)}h${round(-width)}z`;

/** A thin slot has a thin line, so that it stays empty to the eye. */
const slotLine = (height: number) => clamp(height / 4, 0.6, 1);

/** An outline drawn inside its box, so that neighbours never touch. */
function outline(x: number, { width, height }: Size): string {
	const line = slotLine(height);
	const sides = `h${round(width - line)}v${round(height - line)}h${round(line - width)}z`;
	return `m${round(x + line / 2)} ${round(line / 2)}${sides}`;
}

type Bends = { width: number; crests: number; rise: number };

/** To the next hundredth towards nought, so that many bends are together no longer than their bar. */
const short = (n: number) => Math.trunc(n * 100) / 100;

/** A wavy stretch, to the left where the width is negative; `rise` is how far a crest stands off it. */
function bends({ width, crests, rise }: Bends): string {
	const half = short(width / crests / 2);
	const first = `q${round(half / 2)} ${round(-2 * rise)} ${half} 0`;
	return `${first}${`t${half} 0`.repeat(crests * 2 - 1)}`;
}

const crestsIn = (width: number, pitch: number) => Math.max(2, Math.round(width / pitch));

/** The least height of a bar, in pixels, that a wave still shows in. */
const waveFrom = 6;

const waveLine = (height: number) => clamp(height * 0.16, 1.4, 4);

/** A wave along the middle of a bar, from end to end; drawn by itself it may be lower than a bar. */
export function wave({ width, height }: Size): string {
	const inset = waveLine(height) / 2;
	const crests = crestsIn(width, Math.max(height < waveFrom ? 5 : 9, height * 1.1));
	const y = height / 2;
	return `m${round(inset)} ${round(y)}${bends({ width: width - 2 * inset, crests, rise: height * 0.22 })}`;
}

/** A thin bar bent into a wave: its upper edge there, its lower edge back. */
function wavyBar({ width, height }: Size): string {
	const rise = height * 0.21;
	const crests = crestsIn(width, Math.max(6.5, height * 1.6));
	const there = bends({ width, crests, rise });
	const back = bends({ width: -width, crests, rise: -rise });
	return `m0 ${round(rise)}${there}v${round(height - 2 * rise)}${back}z`;
}

/** The share of the slot that a trimmed claim still fills; a sign, not a measurement. */
const trimmedShare = 0.5;

/** The mark of a status in a box of the given size in pixels. */
export function proof(status: Status, size: Size): Proof {
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
			return height < waveFrom
				? { bar: wavyBar(size) }
				: { bar: rect(0, width, height), wave: wave(size), line: waveLine(height) };
		case 'dropped':
			return { slot: outline(0, size), line: slotLine(height) };
	}
}

/** The caret that says: put this in. Its point is at 0,0 and its arms reach down by `height`. */
export function caret(height: number): string {
	const arm = round(height * 0.6);
	return `M${-arm} ${round(height)}L0 0L${arm} ${round(height)}`;
}
