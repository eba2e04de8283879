/** The axes of the large table: the two codings by name, each status as its mark and its word. */
import { statuses } from '#data/vocabulary';
import type { Point } from '../types.ts';
import type { Frame } from './frame.ts';

/** A text whose baseline begins at `x`, `y`; `look` is its class. */
export type PlacedLabel = Point & { text: string; size: number; look: 'strong' | 'soft' };

/** Between the words above the columns and the first row. */
const aboveRows = 8;

export function axes(frame: Frame) {
	const { large, mark, leading, text: size } = frame;
	const { x, y, cell } = large;
	/** From a mark's top to the baseline of its word. */
	const toWord = mark.height + leading - 1;
	const top = y - aboveRows - toWord;
	const ticks = statuses.flatMap((status, i) => [
		{ status, x: 0, y: y + i * cell.height + (cell.height - toWord) / 2 },
		{ status, x: x + i * cell.width, y: top },
	]);
	const titles = [
		{ text: 'First', x: 0, y: top + toWord - leading },
		{ text: 'coding', x: 0, y: top + toWord },
		{ text: 'Second coding', x, y: top - 7 },
	];
	const labels: PlacedLabel[] = [
		...titles.map((title) => ({ ...title, size, look: 'strong' as const })),
		...ticks.map(({ status, x, y }) => ({
			...{ text: status, x, y: y + toWord, size, look: 'soft' as const },
		})),
	];
	return { ticks, labels };
}
