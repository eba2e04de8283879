/** The keys of a grid, after the ARIA Authoring Practices. */

/** A cell by its place; row 0 is the header, column 0 the claims. */
export type Cell = { row: number; column: number };

type Grid = { rows: number; columns: number; pageSize: number };
type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The cell that a key leads to; null where the grid does not use the key. */
export function targetOf(
	{ row, column }: Cell,
	{ key, ctrlKey, metaKey, altKey, shiftKey }: Keys,
	{ rows, columns, pageSize }: Grid,
): Cell | null {
	if (altKey || shiftKey) return null;
	const control = ctrlKey || metaKey;
	const targets: Record<string, [row: number, column: number]> = {
		Home: [control ? 0 : row, 0],
		End: [control ? rows - 1 : row, columns - 1],
		...(!control && {
			ArrowUp: [row - 1, column],
			ArrowDown: [row + 1, column],
			ArrowLeft: [row, column - 1],
			ArrowRight: [row, column + 1],
			PageUp: [row - pageSize, column],
			PageDown: [row + pageSize, column],
		}),
	};
	const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
	if (!target) return null;
	return {
		row: Math.max(0, Math.min(rows - 1, target[0])),
		column: Math.max(0, Math.min(columns - 1, target[1])),
	};
}
