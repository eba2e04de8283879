/** The roving tabindex of the grid: one cell is in the tab order, and keys move it among the cells. */
import { targetOf, type Cell } from './keys.ts';

type Options = {
	/** How many rows and columns there are, with the header row and the claims' column. */
	rows: number;
	columns: number;
	pageSize: number;
	onmove: (cell: Cell) => void;
	onactivate: (cell: Cell) => void;
};

/** The cell of an element's `data-cell`, “row-column”. */
function cellAt(element: Element): Cell | null {
	const place = element.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
	if (!place) return null;
	const [row = 0, column = 0] = place.split('-').map(Number);
	return { row, column };
}

/** Call it while a component is initialised. */
export function rovingTabindex(options: () => Options) {
	let lastFocused = $state.raw<Cell>({ row: 1, column: 0 });
	const active = $derived({
		row: Math.min(lastFocused.row, options().rows - 1),
		column: Math.min(lastFocused.column, options().columns - 1),
	});

	return {
		get active() {
			return active;
		},
		onfocusin(event: Event): void {
			lastFocused = cellAt(event.target as Element) ?? lastFocused;
		},
		onclick(event: Event): void {
			const cell = cellAt(event.target as Element);
			if (!cell) return;
			lastFocused = cell;
			options().onactivate(cell);
		},
		onkeydown(event: KeyboardEvent): void {
			const { rows, columns, pageSize, onmove, onactivate } = options();
			if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey) {
				event.preventDefault();
				return onactivate(active);
			}
			const target = targetOf(active, event, { rows, columns, pageSize });
			if (!target) return;
			event.preventDefault();
			lastFocused = target;
			onmove(target);
		},
	};
}
