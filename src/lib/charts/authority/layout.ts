/**
 * Where the parts of the diagram go: authority, forces and place in rows below each other, the
 * practice before in a column beside them, row by row, and what stands beyond the documents in a
 * band below.
 *
 * While the band is not shown the rows stand further apart and its room is theirs; when it comes
 * they move up. Strokes are drawn for the shorter distance and stretched, so that they follow.
 */
import type { ViewOf } from '#data/schema';
import { fitting } from '../frame/type.ts';
import { wideFrom } from '../types.ts';
import { placeBand, type Band } from './band.ts';
import type { AuthorityPart, AuthorityRows } from './rows.ts';
import { placeTies, type PlacedTie } from './ties.ts';
import { block, type Line } from './text.ts';

export type PlacedPart = {
	id: string;
	x: number;
	y: number;
	width: number;
	height: number;
	row: number;
	lines: Line[];
	/** Where the part's own rule is, from its top; only an authority and a place have one. */
	rule: number | null;
	lit: boolean;
};

export type AuthorityLayout = {
	width: number;
	height: number;
	small: number;
	/** Our words over the two columns. */
	heads: { id: string; text: string; x: number; y: number }[];
	parts: PlacedPart[];
	ties: PlacedTie[];
	/** The line between the two columns. */
	divider: { x: number; length: number; stretch: number } | null;
	band: Band | null;
};

type Options = { width: number; view: ViewOf<'authority'> };

const levels = ['authority', 'force', 'place'] as const;

/** Sizes and distances at a width. */
export function frameOf(width: number) {
	const wide = width >= wideFrom;
	return {
		wide,
		big: wide ? 23 : 15,
		middle: wide ? 19 : 12,
		small: wide ? 13 : 11,
		/** Below the heads; between columns; from a text to its rule; before the band. */
		head: wide ? 30 : 19,
		gutter: wide ? 36 : 14,
		ruled: wide ? 8 : 4,
		band: wide ? 28 : 9,
		/** The least distance of two rows. */
		gap: wide ? 60 : 27,
	};
}

export type Frame = ReturnType<typeof frameOf>;

/** Columns within a row: wider where there is more to say. */
function columns(parts: AuthorityPart[], { width, gutter }: { width: number; gutter: number }) {
	const weights = parts.map(({ label, detail }) =>
		Math.sqrt(Math.max(36, (label + detail).length)),
	);
	const total = weights.reduce((a, b) => a + b, 0);
	const room = width - gutter * Math.max(0, parts.length - 1);
	let x = 0;
	return weights.map((weight) => {
		const column = { x, width: (room * weight) / total };
		x += column.width + gutter;
		return column;
	});
}

type TypesetPart = Omit<PlacedPart, 'y' | 'lit'> & { offset: number };

/** The parts of the main column and of the column beside it, set in type, not yet in height. */
function setParts(
	rows: AuthorityRows,
	{ width, frame }: { width: number; frame: Frame },
): TypesetPart[] {
	const before = rows.parts.filter(({ role }) => role === 'before');
	const main = before.length > 0 ? Math.round((width - frame.gutter) * 0.655) : width;
	const used = levels.filter((level) => rows.parts.some(({ role }) => role === level));

	const mains = used.flatMap((level, row) => {
		const parts = rows.parts.filter(({ role }) => role === level);
		const places = columns(parts, { width: main, gutter: frame.wide ? 28 : 10 });
		const type = { label: level === 'force' ? frame.middle : frame.big, detail: frame.small };
		return parts.map((part, i): TypesetPart => {
			const { x, width: room } = places[i] ?? { x: 0, width: main };
			const { lines, height } = block(part, { width: room, type });
			const below = level === 'authority' ? height + frame.ruled : null;
			return {
				...{ id: part.id, x, width: room, row, lines, offset: 0 },
				height: below ?? height,
				rule: level === 'place' ? -frame.ruled : below,
			};
		});
	});

	let stacked = 0;
	const beside = before.map((part, i): TypesetPart => {
		const room = { x: main + frame.gutter, width: width - main - frame.gutter };
		const type = { label: frame.small, detail: frame.small };
		const row = Math.min(i, Math.max(0, used.length - 1));
		stacked = row < i ? stacked : 0;
		const { lines, height } = block(part, { width: room.width, type });
		const set = { ...room, id: part.id, row, lines, height, offset: stacked, rule: null };
		stacked += height + frame.gap;
		return set;
	});
	return [...mains, ...beside];
}

/** Our words over the columns, shorter where there is less room. */
function heads(
	{ outlet }: AuthorityRows,
	{ second, width, frame }: { second: PlacedPart | undefined; width: number; frame: Frame },
) {
	const y = Math.round(frame.small * 0.95);
	const head = (texts: string[], room: number) =>
		fitting(texts, { width: room, size: frame.small, face: 'ours' });
	const plan = [`The plan, as reported by ${outlet}`, `As reported by ${outlet}`, outlet];
	const past = ['Practice before, as reported', 'Before, as reported', 'Before'];
	return [
		{ id: 'plan', text: head(plan, second ? second.x - frame.gutter : width), x: 0, y },
		...(second ? [{ id: 'before', text: head(past, second.width), x: second.x, y }] : []),
	];
}

/** Parts, ties and band for one view, in pixels; `rows` may be empty. */
export function layout(rows: AuthorityRows, { width, view }: Options): AuthorityLayout {
	const frame = frameOf(width);
	const lights = new Set(view.light);
	const lit = (id: string) => lights.size === 0 || lights.has(id);
	const sets = setParts(rows, { width, frame });
	const count = Math.max(0, ...sets.map(({ row }) => row + 1));
	const heights = Array.from({ length: count }, (_, row) =>
		Math.max(...sets.filter((set) => set.row === row).map(({ offset, height }) => offset + height)),
	);
	const band = placeBand(rows, { width, frame, lit });
	const room = band ? band.height + frame.band : 0;
	const gaps = Math.max(0, count - 1);
	const gap = frame.gap + (view.beyond || gaps === 0 ? 0 : room / gaps);
	const top = (row: number) =>
		heights.slice(0, row).reduce((sum, height) => sum + height + gap, frame.head);
	const compact = heights.reduce((sum, height) => sum + height, frame.head) + gaps * frame.gap + 4;

	const parts = sets.map(({ offset, ...set }): PlacedPart => ({
		...set,
		y: top(set.row) + offset,
		lit: lit(set.id),
	}));
	const before = new Set(rows.parts.filter(({ role }) => role === 'before').map(({ id }) => id));
	const second = parts.find(({ id }) => before.has(id));
	return {
		width,
		height: compact + room,
		small: frame.small,
		heads: parts.length > 0 ? heads(rows, { second, width, frame }) : [],
		parts,
		ties: placeTies(rows.ties, { parts, frame, gap, width }),
		divider: second
			? {
					x: second.x - frame.gutter / 2,
					length: compact,
					stretch: (compact + (view.beyond ? 0 : room)) / compact,
				}
			: null,
		band: band && { ...band, y: compact + frame.band, shown: view.beyond },
	};
}
