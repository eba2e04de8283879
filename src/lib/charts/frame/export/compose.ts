/** Positions the caption of a picture around its drawing, in pixels. */
import { breakText, type Face } from '../type.ts';
import type { Size } from '../../types.ts';
import type { Caption } from './types.ts';

export type CaptionLine = {
	text: string;
	x: number;
	y: number;
	size: number;
	face: Face;
	soft: boolean;
};

export type Composed = Size & {
	/** The drawing's top left corner. */
	at: { x: number; y: number };
	lines: CaptionLine[];
	/** The rules below the title and above the source. */
	rules: { y: number; strong: boolean }[];
};

const margin = 24;

export function compose(drawing: Size, { title, description, source, date }: Caption): Composed {
	const width = Math.ceil(drawing.width);
	const lines: CaptionLine[] = [];
	let y = margin;
	const add = (
		text: string,
		{ size, face, soft = false }: { size: number; face: Face; soft?: boolean },
	) => {
		for (const line of breakText(text, { width, size, face })) {
			y += Math.round(size * 1.35);
			lines.push({ text: line, x: margin, y, size, face, soft });
		}
	};
	const top = y;
	add(title, { size: width < 560 ? 19 : 24, face: 'strong' });
	y += 4;
	add(description, { size: 14, face: 'ours' });
	y += 22;
	const at = { x: margin, y };
	y += Math.ceil(drawing.height) + 16;
	const foot = y;
	y += 4;
	add(source, { size: 12, face: 'ours', soft: true });
	add(date, { size: 12, face: 'ours', soft: true });
	return {
		width: width + 2 * margin,
		height: y + margin,
		at,
		lines,
		rules: [
			{ y: top, strong: true },
			{ y: foot, strong: false },
		],
	};
}
