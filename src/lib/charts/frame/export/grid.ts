/** The grid's drawing for a picture, loaded when first asked for. */
import type { GridRows } from '../../grid/layout.ts';
import type { Drawing } from './types.ts';

/**
 * A drawing of the grid as the page shows it now: the rows that are left after filtering, in their
 * order. Use it as `drawing` of the view given to `TakeAway.svelte`.
 * @returns null where the grid is too large for a picture; the CSV has all of it
 */
export async function gridDrawing(rows: GridRows): Promise<Drawing | null> {
	const [{ gridWidth, isDrawable }, { default: GridPicture }, { made }] = await Promise.all([
		import('../../grid/layout.ts'),
		import('../../grid/GridChart.svelte'),
		import('./drawing.ts'),
	]);
	return isDrawable(rows) ? made(GridPicture, { rows, width: gridWidth(rows) }) : null;
}
