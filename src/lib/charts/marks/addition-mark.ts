/**
 * The bar of an addition, with its top left corner at 0,0. Its shape shows the kind: full (own-reporting),
 * hatched outline (context), empty outline (unsourced), or full and struck through, with a strike that
 * overhangs both ends (contradicts-original).
 */
import { range } from 'd3';
import type { AdditionKind } from '#data/schema';
import { round } from '../frame/round.ts';
import type { Size } from '../types.ts';

/** The paths of one bar; a part that a kind does not have is left out. */
export type AdditionMark = {
	fill?: string;
	outline?: string;
	hatch?: string;
	strike?: string;
	/** Thickness in pixels of the strike's line. */
	line?: number;
};

/** How far a strike and its round ends reach beyond its bar, at most, in pixels. */
export const overhang = 3;

const outlineWidth = 1.2;

const rect = (inset: number, { width, height }: Size) => {
	const [right, bottom] = [round(width - inset), round(height - inset)];
	return `M${inset} ${inset}H${right}V${bottom}H${inset}z`;
};

/** Parallel strokes rising to the right, cut off at the bar's edges. */
function hatching({ width, height }: Size): string {
	const step = Math.max(4, height * 0.45);
	const y = (foot: number, x: number) => round(height - (foot - x));
	return range(Math.ceil((width + height) / step))
		.map((i) => {
			const foot = (i + 0.5) * step;
			const [from, to] = [Math.min(foot, width), Math.max(foot - height, 0)];
			return from > to ? `M${round(from)} ${y(foot, from)}L${round(to)} ${y(foot, to)}` : '';
		})
		.join('');
}

/** The bar of an addition of the given kind, in a box of the given size in pixels. */
export function addition(kind: AdditionKind, size: Size): AdditionMark {
	const outline = rect(outlineWidth / 2, size);
	switch (kind) {
		case 'own-reporting':
			return { fill: rect(0, size) };
		case 'context':
			return { outline, hatch: hatching(size) };
		case 'unsourced':
			return { outline };
		case 'contradicts-original': {
			const line = Math.min(2.4, Math.max(1.2, size.height * 0.2));
			const end = overhang - line / 2;
			const strike = `M${round(-end)} ${round(size.height / 2)}H${round(size.width + end)}`;
			return { fill: rect(0, size), strike, line: round(line) };
		}
	}
}
