/** The grid as a chart for an export; its code is loaded when it is first asked for. */
import type { GridRows } from '../../grid/layout.ts';
import { drawOffScreen } from './drawing.ts';
import type { Drawing } from './types.ts';

export async function gridDrawing(rows: GridRows): Promise<Drawing | null> {
	const [{ gridWidth }, { default: GridChart }] = await Promise.all([
		import('../../grid/layout.ts'),
		import('../../grid/GridChart.svelte'),
	]);
	return drawOffScreen(GridChart, { rows, width: gridWidth(rows) });
}
