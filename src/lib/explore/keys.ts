/** The keys of a grid, as ARIA's authoring practices have them. */

/** A cell by its place; row 0 holds the heads, column 0 the claims. */
export type Cell = { row: number; column: number };

type Grid = { rows: number; columns: number; page: number };
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const clamp = (n: number, last: number) => Math.max(0, Math.min(last, n));

/** Where a key leads from a cell; null where the key is none of the grid's. */
export function move({ row, column }: Cell, press: Press, grid: Grid): Cell | null {
	if (press.altKey || press.shiftKey) return null;
	const whole = press.ctrlKey || press.metaKey;
	const [bottom, right] = [grid.rows - 1, grid.columns - 1];
	const to = (r: number, c: number): Cell => ({ row: clamp(r, bottom), column: clamp(c, right) });
	switch (press.key) {
		case 'Home':
			return to(whole ? 0 : row, 0);
		case 'End':
			return to(whole ? bottom : row, right);
	}
	if (whole) return null;
	switch (press.key) {
		case 'ArrowUp':
			return to(row - 1, column);
		case 'ArrowDown':
			return to(row + 1, column);
		case 'ArrowLeft':
			return to(row, column - 1);
		case 'ArrowRight':
			return to(row, column + 1);
		case 'PageUp':
			return to(row - grid.page, column);
		case 'PageDown':
			return to(row + grid.page, column);
		default:
			return null;
	}
}
