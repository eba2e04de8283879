/** The small tables of the two codings, a retelling each, in one row or two. */
import { max } from 'd3';
import { breakText, fits } from '../frame/type.ts';
import { formatKappa, formatSame } from './describe.ts';
import { placeTable, sharedPitch, type PlacedTable } from './matrix.ts';
import type { RetellingTally } from './rows.ts';
import type { CellSizes, Sizes } from './sizes.ts';

type PlacedLine = { text: string; y: number };

export type PlacedSmall = {
	id: string;
	x: number;
	name: PlacedLine[];
	notes: PlacedLine[];
	table: PlacedTable;
	lit: boolean;
};

type Options = { width: number; size: Sizes; light: string | undefined };

/** Between a small table's words and its first row. */
const underWords = 6;

/** A small table's cell; its number is left out where it would take the squares' room. */
function smallCell(width: number, height: number, wide: boolean): CellSizes {
	const numbered = wide && width >= 30 && height >= 32;
	const pad = wide ? 3 : 1.5;
	const top = numbered ? 17 : pad;
	const squares = {
		x: pad,
		y: top,
		width: Math.max(1, width - 2 * pad),
		height: Math.max(1, height - top - pad),
	};
	return {
		width,
		height,
		number: numbered ? { x: 4, middle: 9, size: 12 } : null,
		squares,
		centred: false,
		zeros: false,
		most: 5,
	};
}

type Room = { width: number; size: Sizes; lines: number };

/** The least height of a small table, which goes before the words above it. */
const leastTable = 28;

/** What stands above a small table, as far as its width and height allow. */
function words(tally: RetellingTally, { width, size, lines }: Room) {
	const room = { width, size: size.text, face: 'ours' } as const;
	const same = formatSame(tally);
	const wordings = [[`${same} the same`, same], [`kappa ${formatKappa(tally.kappa)}`]];
	const type = { width, size: size.text, face: 'strong' } as const;
	const name = breakText(tally.outlet, { ...type, lines: Math.min(2, lines) });
	const notes = wordings.flatMap((those) => those.find((text) => fits(text, room)) ?? []);
	return { name, notes: notes.slice(0, Math.max(0, lines - 2)) };
}

/** A small table for each retelling; one that is alone is no wider than one of four. */
export function placeSmall(each: RetellingTally[], { width, size, light }: Options): PlacedSmall[] {
	const { y: top, gap, most } = size.small;
	const across = Math.max(1, Math.min(each.length, Math.max(most, Math.ceil(each.length / 2))));
	const down = Math.max(1, Math.ceil(each.length / across));
	const own = {
		width: (width + gap) / Math.max(across, 4) - gap,
		height: (size.height - top + gap) / down - gap,
	};
	const lines = Math.max(1, Math.floor((own.height - leastTable - underWords) / size.line));
	const labels = each.map((tally) => words(tally, { width: own.width, size, lines }));
	const nameLines = max(labels, ({ name }) => name.length) ?? 0;
	const noteLines = max(labels, ({ notes }) => notes.length) ?? 0;
	const head = (nameLines + noteLines) * size.line + underWords;
	const cellHeight = Math.min(size.wide ? 44 : 24, (own.height - head) / 4);
	const cell = smallCell(own.width / 4, Math.max(1, cellHeight), size.wide);
	const pitch = sharedPitch(
		each.map(({ matrix }) => matrix),
		cell,
	);
	return each.map(({ id, matrix }, i) => {
		const x = (i % across) * (own.width + gap);
		const y = top + Math.floor(i / across) * (own.height + gap);
		const { name = [], notes = [] } = labels[i] ?? {};
		const line = (n: number) => y + (n + 1) * size.line - 3;
		return {
			id,
			x,
			name: name.map((text, n) => ({ text, y: line(nameLines - name.length + n) })),
			notes: notes.map((text, n) => ({ text, y: line(nameLines + n) })),
			table: placeTable(matrix, { at: { x, y: y + head }, cell, pitch }),
			lit: light === undefined || light === id,
		};
	});
}
