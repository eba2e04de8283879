/**
 * The mark of an attribution. Two dots stand for the officials: filled (same), outlined (vaguer) or struck
 * out (wrong). A bare line is no attribution (none), an empty slot a dropped claim. The shapes differ, not
 * only the colours.
 */
import { round } from '../frame/round.ts';
import type { Size } from '../types.ts';
import type { Outcome } from './rows.ts';

/** A part that an outcome does not have is left out. */
export type AttributionMark = {
	dots?: { cx: number; cy: number; r: number; hollow: boolean }[];
	line?: string;
	strike?: string;
	slot?: string;
};

/** The mark of an outcome in a box; nothing reaches out of it. */
export function attributionMark(outcome: Outcome, { width, height }: Size): AttributionMark {
	const r = round(Math.min(height / 2, width / 4.4) * 0.86);
	const cy = height / 2;
	const gap = r * 1.2;
	const dots = (hollow: boolean) =>
		[width / 2 - gap, width / 2 + gap].map((cx) => ({
			cx: round(cx),
			cy,
			r: hollow ? r - 0.7 : r,
			hollow,
		}));
	const across = `M1 ${cy}H${round(width - 1)}`;
	switch (outcome) {
		case 'same':
			return { dots: dots(false) };
		case 'vaguer':
			return { dots: dots(true) };
		case 'none':
			return { line: across };
		case 'wrong':
			return { dots: dots(false), strike: `M1 ${round(height - 1)}L${round(width - 1)} 1` };
		case 'dropped':
			return { slot: `M0.5 ${round(cy - 2.5)}h${round(width - 1)}v5h${round(1 - width)}z` };
	}
}
