/**
 * Layout of the UpSet plot: for each combination a stack with a line for each claim, and in a matrix the
 * retellings that carried them. Combinations are columns of a wide drawing and rows of a narrow one.
 */
import type { Combination } from '../../model/sets.ts';
import type { Box, Point, Size } from '../types.ts';
import { combine, type Combined } from './combine.ts';
import { layoutColumns } from './layout-columns.ts';
import { layoutRows } from './layout-rows.ts';
import type { UpsetRows, UpsetView } from './rows.ts';

export type PlacedText = Point & { text: string };

export type PlacedSet = {
	id: string;
	/** The outlet, and the length of its document; null where there is no room. */
	name: PlacedText | null;
	note: PlacedText | null;
	/** How many claims it carried: a bar in a slot of all claims. */
	bar: { slot: Box; fill: Box; n: PlacedText | null } | null;
	leader: string;
	rule: string;
};

export type PlacedCombination = Pick<Combination, 'key' | 'carriers'> & {
	/** What it means; the name of its button. */
	name: string;
	/** Whether no retelling carried its claims. */
	empty: boolean;
	/** The whole column or row, for the pointer. */
	box: Box;
	/** A line for each claim; lines too thin to be told apart are one bar. */
	lines: Box[];
	count: PlacedText;
	/** “by all” or “by none”. */
	remark: PlacedText | null;
	/** A mark for each retelling, and the line that joins those that carried. */
	marks: (Box & { carried: boolean })[];
	joint: string;
	/** Its meaning and the labels of its claims, drawn for one combination at a time. */
	description: { text: PlacedText[]; labels: PlacedText[] };
};

export type UpsetLayout = Size & {
	wide: boolean;
	size: { name: number; note: number; count: number; description: number; label: number };
	sets: PlacedSet[];
	combinations: PlacedCombination[];
	axes: PlacedText[];
	legend: (PlacedText & { carried: boolean; mark: Box })[];
	omitted: Combined['omitted'];
};

/** A retelling with its place among the columns and how many claims it carried. */
type SetRow = UpsetRows['columns'][number] & { place: number; carried: number };

/** What both directions are laid out from. */
export type LayoutInput = { rows: UpsetRows; combined: Combined; sets: SetRow[]; width: number };

/** From this width on combinations are columns. */
const columnsFrom = 720;

/** Many retellings are sorted by how much they carried; few keep their order. */
const sortedFrom = 9;

export function layout(
	rows: UpsetRows,
	{ width, view }: { width: number; view: UpsetView },
): UpsetLayout {
	const combined = combine(rows, view);
	const sets = rows.columns.map((column, place) => ({
		...column,
		place,
		carried: combined.carried[place] ?? 0,
	}));
	if (sets.length >= sortedFrom) sets.sort((a, b) => b.carried - a.carried || a.place - b.place);
	const input = { rows, combined, sets, width };
	return width >= columnsFrom ? layoutColumns(input) : layoutRows(input);
}
