/** The one stop that a grid is for the keyboard, and how the arrows move it among the cells. */
import { move, type Cell } from './keys.ts';

type Grid = {
	living: boolean;
	/** How many rows and columns, heads and claims among them; how many rows a page key passes. */
	rows: number;
	columns: number;
	page: () => number;
	/** Brings a cell into sight and gives it the focus. */
	reach: (cell: Cell) => void;
	/** Does what Enter, Space or a press does on a cell. */
	act: (cell: Cell) => void;
};

/** Call it while a component is made; `grid` is asked whenever it matters. */
export function stops(grid: () => Grid) {
	let at = $state.raw<Cell>({ row: 1, column: 0 });
	const active = $derived({
		row: Math.min(at.row, grid().rows - 1),
		column: Math.min(at.column, grid().columns - 1),
	});

	/** The cell in which an event happened becomes the current one. */
	function take(event: Event): boolean {
		const place = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
		if (!place || !grid().living) return false;
		const [row = 0, column = 0] = place.split('-').map(Number);
		if (row !== active.row || column !== active.column) at = { row, column };
		return true;
	}

	function press(event: KeyboardEvent): void {
		if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey) {
			event.preventDefault();
			return grid().act(active);
		}
		const { rows, columns, page, reach } = grid();
		const to = move(active, event, { rows, columns, page: page() });
		if (!to) return;
		event.preventDefault();
		at = to;
		reach(to);
	}

	return {
		get active() {
			return active;
		},
		take,
		press,
		click: (event: Event) => take(event) && grid().act(active),
		/** A cell's tabindex. */
		of: (row: number, column: number) =>
			grid().living ? (active.row === row && active.column === column ? 0 : -1) : undefined,
	};
}
