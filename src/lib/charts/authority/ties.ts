/**
 * The connecting strokes between parts, and the words beside them.
 *
 * A stroke hangs at the left edge of the narrower of its two parts, with a slight bend as from a
 * pen; it is drawn for rows that stand close and stretched where they stand further apart.
 */
import { breakText } from '../frame/type.ts';
import type { AuthorityRows } from './rows.ts';
import type { Frame, PlacedPart } from './layout.ts';

export type PlacedTie = {
	id: string;
	/** From 0,0 down. */
	path: string;
	x: number;
	y: number;
	/** The stroke's length on the page, and by how much its path is stretched to it. */
	length: number;
	stretch: number;
	/** The words' left end and first baseline, and each line's baseline from there. */
	label: { x: number; y: number; lines: { text: string; y: number }[] };
	lit: boolean;
};

type Options = { parts: PlacedPart[]; frame: Frame; gap: number; width: number };

/** Ties whose two parts are placed, in pixels. */
export function placeTies(
	ties: AuthorityRows['ties'],
	{ parts, frame, gap, width }: Options,
): PlacedTie[] {
	return ties.flatMap(({ from, to, label }) => {
		const ends = [from, to].map((id) => parts.find((part) => part.id === id));
		const [upper, lower] = ends.sort((a, b) => (a?.y ?? 0) - (b?.y ?? 0));
		if (!upper || !lower) return [];
		const inset = frame.wide ? 3 : 2;
		const anchor = (part: PlacedPart, other: PlacedPart) =>
			Math.min(Math.max(part.x, other.x), part.x + part.width - 2 * inset) + inset;
		const x = anchor(upper, lower);
		const across = anchor(lower, upper) - x;
		const bend = frame.wide ? 5 : 3;
		const y = upper.y + (upper.rule ?? upper.height + 4);
		const end = lower.y + (lower.rule ?? -3);
		const close = end - y - (lower.row - upper.row) * (gap - frame.gap);
		const column = upper.width < lower.width ? upper : lower;
		const beside = Math.max(x, x + across) + bend + (frame.wide ? 8 : 4);
		const edge = Math.min(width, column.x + column.width + 9);
		const type = { size: frame.small, face: 'ours' } as const;
		const lines = breakText(label, { ...type, width: edge - beside });
		const pitch = Math.round(frame.small * 1.2);
		const middle = lower.y - (lower.rule === null ? 0 : frame.ruled) - gap / 2;
		const first = middle - ((lines.length - 1) * pitch) / 2 + frame.small * 0.3;
		return [
			{
				id: `${from}-${to}`,
				path: `M0 0C${-bend} ${close * 0.35} ${across + bend} ${close * 0.65} ${across} ${close}`,
				x,
				y,
				length: end - y,
				stretch: (end - y) / close,
				label: { x: beside, y: first, lines: lines.map((text, i) => ({ text, y: i * pitch })) },
				lit: upper.lit && lower.lit,
			},
		];
	});
}
