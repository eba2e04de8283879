/**
 * The proof-reader's marks, as paths from a top left corner at 0,0.
 *
 * kept: a full bar. trimmed: a bar cut short before an empty slot. altered: a bar with a wave
 * through it or, where it is too thin to hold one, a bar that is itself a wave. dropped: an empty
 * slot. Each is told apart by its shape alone, and none reaches out of its box.
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
	`M${round(x)} 0h${round(width)}v${round(height)}h${round(-width)}z`;

/** A thin slot has a thin line, so that it stays empty to the eye. */
const slotLine = (height: number) => clamp(height / 4, 0.6, 1);

/** An outline drawn inside its box, so that neighbours never touch. */
function outline(x: number, { width, height }: Size): string {
	const line = slotLine(height);
	const sides = `h${round(width - line)}v${round(height - line)}h${round(line - width)}z`;
	return `M${round(x + line / 2)} ${round(line / 2)}${sides}`;
}

type Bends = { to: number; y: number; crests: number; rise: number };

/** A wavy stretch from `from` to `to` at the height `y`; `rise` is how far a crest stands off it. */
function bends(from: number, { to, y, crests, rise }: Bends): string {
	const half = (to - from) / crests / 2;
	return Array.from({ length: crests * 2 }, (_, i) => {
		const control = y + (i % 2 === 0 ? -2 * rise : 2 * rise);
		return `Q${round(from + (i + 0.5) * half)} ${round(control)} ${round(from + (i + 1) * half)} ${round(y)}`;
	}).join('');
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
	return `M${round(inset)} ${round(y)}${bends(inset, { to: width - inset, y, crests, rise: height * 0.22 })}`;
}

/** A thin bar bent into a wave: its upper edge there, its lower edge back. */
function wavyBar({ width, height }: Size): string {
	const rise = height * 0.21;
	const crests = crestsIn(width, Math.max(6.5, height * 1.6));
	const there = bends(0, { to: width, y: rise, crests, rise });
	const back = bends(width, { to: 0, y: height - rise, crests, rise: -rise });
	return `M0 ${round(rise)}${there}V${round(height - rise)}${back}z`;
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
