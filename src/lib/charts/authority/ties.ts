/**
 * The ties between plates: vertical lines with words beside them. A line to whoever something is done to,
 * or for, ends in an arrow.
 */
import { breakText } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import type { Plate } from './plates.ts';
import type { AuthorityRows } from './rows.ts';

/** A tie between two plates of a column, which are given by their ids; not yet in height. */
type Tie = ReturnType<typeof setTies>[number];

export type PlacedTie = ReturnType<typeof placeTies>[number];

export type PlacedPlate = Plate & { y: number; isHighlighted: boolean };

/** The ties between plates of one column, which stand in their order; ties to one plate share its width. */
export function setTies(
	ties: AuthorityRows['ties'],
	{ plates, frame }: { plates: Plate[]; frame: Frame },
) {
	const joined = ties.flatMap((tie) => {
		const [upper, lower] = plates.filter(({ id }) => id === tie.from || id === tie.to);
		return upper && lower ? [{ ...tie, upper, lower }] : [];
	});
	return joined.map((tie) => {
		const { upper, lower, to, label } = tie;
		const siblings = joined.filter((other) => other.lower === lower);
		const share = Math.min(frame.width - lower.x, lower.width) / siblings.length;
		const left = lower.x + siblings.indexOf(tie) * share;
		const x = Math.max(upper.x, left) + frame.indent / 2;
		const width = Math.max(0, left + share - x - frame.near);
		const lines = breakText(label, { width, size: frame.size.detail, face: 'ours' });
		return { upper: upper.id, lower: lower.id, x, hasArrow: lower.id === to, lines };
	});
}

/** Those ties whose plates are both placed. `gap` is the room below a plate that a tie's words have. */
export function placeTies(
	ties: Tie[],
	{ plates, frame, gap }: { plates: PlacedPlate[]; frame: Frame; gap: number },
) {
	const byId = new Map(plates.map((plate) => [plate.id, plate]));
	const size = frame.size.detail;
	const leading = Math.round(size * 1.15);
	return ties.flatMap((tie) => {
		const [upper, lower] = [byId.get(tie.upper), byId.get(tie.lower)];
		if (!upper || !lower) return [];
		const y = upper.y + upper.height;
		const middle = lower.y - gap / 2;
		/** The left end and the first baseline of its words. */
		const label = {
			x: tie.x + frame.near + 1,
			y: middle - ((tie.lines.length - 1) * leading) / 2 + size * 0.34,
		};
		const isHighlighted = upper.isHighlighted && lower.isHighlighted;
		return [{ ...tie, y, length: Math.max(0, lower.y - y), label, isHighlighted }];
	});
}
