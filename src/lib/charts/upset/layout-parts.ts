/** What the two directions of an UpSet plot share. */
import { formatNumber } from '#data/format';
import type { Combination } from '../../model/sets.ts';
import { fits, fitting, textWidth } from '../frame/type.ts';
import type { Box, Point, Size } from '../types.ts';
import { describeCombination } from './describe.ts';
import type { LayoutInput, PlacedText, UpsetLayout } from './layout.ts';

/** The parts of a combination that do not depend on the direction. */
export const identify = (combination: Combination, { columns }: LayoutInput['rows']) => ({
	key: combination.key,
	carriers: combination.carriers,
	name: describeCombination(combination, columns),
	empty: combination.carriers.length === 0,
});

export const placeLines = (lines: string[], from: Point & { leading: number }): PlacedText[] =>
	lines.map((text, i) => ({ text, x: from.x, y: from.y + i * from.leading }));

const meanings = [
	{ text: 'carried it', carried: true },
	{ text: 'did not', carried: false },
];
const markGap = 6;
const entryGap = 12;

type LegendSize = { size: number; mark: Size };

const entryWidth = (text: string, { size, mark }: LegendSize) =>
	Math.max(8, mark.width) + markGap + textWidth(text, { size, face: 'ours' });

export const legendWidth = (size: LegendSize): number =>
	meanings.reduce((sum, { text }) => sum + entryWidth(text, size), entryGap);

/** The marks with their meanings side by side, from a point on the baseline. */
export function placeLegend(from: Point, { size, mark }: LegendSize): UpsetLayout['legend'] {
	const width = Math.max(8, mark.width);
	let x = from.x;
	return meanings.map((entry) => {
		const box = { x, y: from.y - size * 0.36 - mark.height / 2, width, height: mark.height };
		x += entryWidth(entry.text, { size, mark }) + entryGap;
		return { ...entry, x: box.x + width + markGap, y: from.y, mark: box };
	});
}

/** “by none” and “by all”, as far as there is room. */
export function placeRemark(
	{ carriers }: Combination,
	{ room, retellings, ...point }: Point & { room: number; retellings: number },
): PlacedText | null {
	const who = carriers.length === 0 ? 'none' : carriers.length === retellings ? 'all' : '';
	const box = { width: room, size: 11, face: 'ours' as const };
	const text = fitting([`by ${who}`, who], box);
	return who && fits(text, box) ? { text, ...point } : null;
}

export const countOf = ({ claims }: Combination): string => formatNumber(claims.length);

/** Claims as lines from one end of a stack; lines closer than 3 px become one bar. */
export function stack(
	n: number,
	{ pitch, box }: { pitch: number; box: (from: number, to: number) => Box },
): Box[] {
	if (pitch < 3) return n ? [box(0, n * pitch)] : [];
	const gap = Math.min(3, pitch * 0.32);
	return Array.from({ length: n }, (_, i) => box(i * pitch, (i + 1) * pitch - gap));
}

/** The first and the last of the sets that carried, by their order in the drawing; null for fewer than two. */
export function jointOf({ carriers }: Combination, sets: LayoutInput['sets']) {
	const inside = sets.flatMap(({ place }, i) => (carriers.includes(place) ? [i] : []));
	return inside.length > 1 ? { first: inside[0] ?? 0, last: inside.at(-1) ?? 0 } : null;
}
