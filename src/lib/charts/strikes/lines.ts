/** The figure's words, broken into lines and stacked under or beside it. */
import type { ViewOf } from '#data/schema';
import { breakText, fitting, type Face } from '../frame/type.ts';
import type { Frame } from './frame.ts';
import type { StrikesRows } from './rows.ts';
import { heading } from './words.ts';

export type PlacedLine = {
	id: string;
	text: string;
	tone: 'strong' | 'plain' | 'soft';
	size: number;
	x: number;
	/** The baseline. */
	y: number;
};

/** Lines for one view. Narrow there is one line for what is lit, or else for the key. */
export function placeLines(
	rows: StrikesRows,
	{ frame, view }: { frame: Frame; view: ViewOf<'strikes'> },
): PlacedLine[] {
	const { total, counts, lit, key } = heading(rows, view);
	const { words, sizes, wide, height } = frame;
	const faces: Record<PlacedLine['tone'], Face> = { strong: 'strong', plain: 'ours', soft: 'ours' };
	let y = words.y;

	const stack = (
		id: string,
		{ text, tone, size }: Pick<PlacedLine, 'text' | 'tone' | 'size'>,
	): PlacedLine[] => {
		const lines = breakText(text, { width: words.width, size, face: faces[tone] }).map(
			(line, i) => {
				y += Math.round(size * 1.19);
				return { id: `${id}-${i}`, text: line, tone, size, x: words.x, y };
			},
		);
		y += words.gap;
		return lines;
	};

	const room = { width: words.width, size: sizes.key, face: faces.strong };
	const isLit = lit.length > 0;
	const told = wide ? (lit[0] ?? '') : fitting(lit, room);
	const placed = [
		...stack('total', { text: total, tone: 'strong', size: sizes.total }),
		...stack('counts', { text: counts, tone: 'plain', size: sizes.counts }),
		...(isLit ? stack('lit', { text: told, tone: 'strong', size: sizes.key }) : []),
	];
	if (isLit && !wide) return placed;
	if (wide) y = height - 2 - Math.round(sizes.key * 1.19);
	return [...placed, ...stack('key', { text: key, tone: 'soft', size: sizes.key })];
}
