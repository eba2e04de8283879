/** The band of what stands beyond the documents, below the diagram. */
import { inWords } from '../../model/format.ts';
import type { Frame } from './layout.ts';
import { type AuthorityRows, isBeyond } from './rows.ts';
import { block, type Line } from './text.ts';

export type Band = {
	y: number;
	height: number;
	head: { text: string; x: number; y: number };
	/** Measured from the band's own top. */
	parts: { id: string; x: number; y: number; width: number; lines: Line[]; lit: boolean }[];
	shown: boolean;
};

type Options = { width: number; frame: Frame; lit: (id: string) => boolean };

/** The band's parts in a grid; null where there are none. `y` and `shown` are the caller's. */
export function placeBand(rows: AuthorityRows, { width, frame, lit }: Options): Band | null {
	const parts = rows.parts.filter(isBeyond);
	if (parts.length === 0) return null;
	const pad = frame.wide ? 16 : 8;
	const gutter = frame.wide ? 22 : 12;
	const count = frame.wide ? Math.min(4, parts.length) : Math.min(2, parts.length);
	const column = (width - 2 * pad - gutter * (count - 1)) / count;
	const type = { label: frame.small, detail: frame.small };
	const sets = parts.map((part) => ({ id: part.id, ...block(part, { width: column, type }) }));

	const head = pad * 0.6 + frame.small;
	let y = head + (frame.wide ? 12 : 3);
	const placed = sets.map(({ id, lines }, i) => {
		const at = i % count;
		const row = sets.slice(i - at, i - at + count);
		const here = { id, x: pad + at * (column + gutter), y, width: column, lines, lit: lit(id) };
		if (at === count - 1 || i === sets.length - 1)
			y += Math.max(...row.map(({ height }) => height)) + (frame.wide ? 12 : 3);
		return here;
	});
	return {
		y: 0,
		height: y + (frame.wide ? 4 : 2),
		head: { text: `Beyond the ${inWords(rows.documents)} documents`, x: pad, y: head },
		parts: placed,
		shown: false,
	};
}
