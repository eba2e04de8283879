/** The axes of the large table: the two codings by name, each status as its mark and its word. */
import type { Status } from '#data/schema';
import { statuses } from '../../model/vocabulary.ts';
import type { Point } from '../types.ts';
import type { Sizes } from './sizes.ts';

/** A text whose baseline begins at `x`, `y`. */
export type PlacedLabel = Point & { text: string; size: number; look: 'strong' | 'soft' };

/** A status's mark at the head of a row or column, by its top left corner. */
export type PlacedHead = Point & { key: string; status: Status };

/** Between the words above the columns and the first row. */
const aboveRows = 8;

export function axes(size: Sizes): { labels: PlacedLabel[]; heads: PlacedHead[] } {
	const { x, y, cell } = size.large;
	const toWord = size.mark.height + size.line - 1;
	const top = y - aboveRows - toWord;
	const heads = statuses.flatMap((status, i) => [
		{ key: `first-${status}`, status, x: 0, y: y + i * cell.height + (cell.height - toWord) / 2 },
		{ key: `second-${status}`, status, x: x + i * cell.width, y: top },
	]);
	const label = (text: string, at: Point, look: PlacedLabel['look']): PlacedLabel => ({
		text,
		...at,
		size: size.text,
		look,
	});
	return {
		heads,
		labels: [
			label('First', { x: 0, y: top + toWord - size.line }, 'strong'),
			label('coding', { x: 0, y: top + toWord }, 'strong'),
			label('Second coding', { x, y: top - 7 }, 'strong'),
			...heads.map((head) => label(head.status, { x: head.x, y: head.y + toWord }, 'soft')),
		],
	};
}
