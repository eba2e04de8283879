/**
 * The ties between plates: a straight line down, and the words beside it.
 *
 * Lines are one pixel long and stretched to their length, so that they follow what they tie. A line
 * that leads to whom something is done to, or for, ends in an arrow.
 */
import { breakText } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import type { Plate } from './plates.ts';
import type { AuthorityRows } from './rows.ts';

export type PlacedTie = {
	id: string;
	x: number;
	y: number;
	length: number;
	/** Whether it ends in an arrow below, and where that arrow’s point is. */
	arrow: boolean;
	/** The words' left end and first baseline. */
	label: { x: number; y: number; lines: string[] };
	lit: boolean;
	shown: boolean;
};

/** A plate in its place. */
export type Stood = Plate & { y: number; lit: boolean; shown: boolean };

/** How the words of a tie break, given how many ties share the room. */
function wordsOf(label: string, { room, frame }: { room: number; frame: Frame }): string[] {
	return breakText(label, { width: room, size: frame.size.detail, face: 'ours' });
}

/** Where on its upper plate a tie begins, and how much room its words have. */
function rail(
	{ ties, from, index }: { ties: AuthorityRows['ties']; from: Stood; index: number },
	{ column, frame }: { column: { x: number; width: number }; frame: Frame },
) {
	const share = column.width / Math.max(1, ties.length);
	const inset = frame.indent / 2;
	const x = Math.max(from.x, column.x + index * share) + inset;
	const end = column.x + (index + 1) * share;
	return { x, room: Math.max(0, end - x - frame.near) };
}

/** Ties whose two plates are placed. `gap` is the room below a plate that a tie's words have. */
export function placeTies(
	ties: AuthorityRows['ties'],
	{ plates, frame, gap }: { plates: Stood[]; frame: Frame; gap: number },
): PlacedTie[] {
	const ends = ties.flatMap((tie) => {
		const pair = [tie.from, tie.to].map((id) => plates.find((plate) => plate.id === id));
		const [upper, lower] = pair.sort((a, b) => (a?.y ?? 0) - (b?.y ?? 0));
		return upper && lower ? [{ tie, upper, lower }] : [];
	});
	return ends.map(({ tie, upper, lower }): PlacedTie => {
		const among = ends.filter((other) => other.lower.id === lower.id).map((other) => other.tie);
		const column = { x: lower.x, width: Math.min(frame.width - lower.x, lower.width) };
		const { x, room } = rail(
			{ ties: among, from: upper, index: among.indexOf(tie) },
			{ column, frame },
		);
		const y = upper.y + upper.height;
		const size = frame.size.detail;
		const pitch = Math.round(size * 1.15);
		const lines = wordsOf(tie.label, { room, frame });
		const middle = lower.y - gap / 2;
		return {
			id: `${tie.from}-${tie.to}`,
			x,
			y,
			length: Math.max(0, lower.y - y),
			arrow: lower.id === tie.to,
			label: {
				x: x + frame.near + 1,
				y: middle - ((lines.length - 1) * pitch) / 2 + size * 0.34,
				lines,
			},
			lit: upper.lit && lower.lit,
			shown: upper.shown && lower.shown,
		};
	});
}

/** The most lines that a tie's words take, so that rows can make room for them. */
export function tallestLabel(
	ties: AuthorityRows['ties'],
	{ plates, frame }: { plates: Plate[]; frame: Frame },
): number {
	const stood = plates.map((plate, y) => ({ ...plate, y, lit: true, shown: true }));
	const all = placeTies(ties, { plates: stood, frame, gap: 0 });
	return Math.max(1, ...all.map(({ label }) => label.lines.length));
}
