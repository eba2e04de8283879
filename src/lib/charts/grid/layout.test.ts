import { expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { labelBox, outside, overlaps } from '../../../../tests/unit/label-boxes.ts';
import { upsetRows } from '../upset/rows.ts';
import { gridWidth, layout, type GridRows } from './layout.ts';

const made = (retellings: number, claims: number): GridRows => ({
	columns: Array.from({ length: retellings }, (_, i) => ({
		id: `s${i}`,
		outlet: `Outlet ${i}`,
		words: 500,
	})),
	claims: Array.from({ length: claims }, (_, i) => ({
		id: `c${i}`,
		label: `What row ${i} says of the harbour, at length`,
		group: `group ${Math.floor(i / 10)}`,
		statuses: Array.from({ length: retellings }, () => 'kept' as const),
	})),
});
const sizes: Record<string, GridRows> = {
	'the story': upsetRows(story),
	nothing: made(0, 0),
	'one of each': made(1, 1),
	'40 retellings of 300 claims': made(40, 300),
};

it.each(Object.keys(sizes))('draws %s inside its frame, with words apart', (name) => {
	const rows = sizes[name]!;
	const placed = layout(rows, { width: gridWidth(rows) });
	const { mark, upright } = placed;
	const words = [
		...(upright ? [] : placed.heads.flatMap(({ name: lines }) => lines)).map((one, i) =>
			labelBox({ ...one, size: i % 2 ? 11 : 12, bold: i % 2 === 0 }),
		),
		...placed.groups.map((one) => labelBox({ ...one, size: 13, bold: true })),
		...placed.claims.map(({ label }) => labelBox({ ...label, size: 13 })),
	];
	expect(outside(words, placed)).toEqual([]);
	expect(overlaps(words)).toEqual([]);
	for (const { cells } of placed.claims)
		for (const { x, y } of cells) {
			expect(x + mark.width).toBeLessThanOrEqual(placed.width + 0.01);
			expect(y + mark.height).toBeLessThanOrEqual(placed.height);
		}
	expect(placed.claims.map(({ cells }) => cells.length)).toEqual(
		rows.claims.map(({ statuses }) => statuses.length),
	);
});

it('heads each group once, in the order of its first claim', () => {
	const { groups } = layout(made(2, 25), { width: 760 });
	expect(groups.map(({ text }) => text)).toEqual(['group 0', 'group 1', 'group 2']);
});
