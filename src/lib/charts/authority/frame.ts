/** The fixed sizes and distances of the diagram, in pixels. */
import { wideFrom } from '../types.ts';

export function frameOf(width: number) {
	const wide = width >= wideFrom;
	const gutter = wide ? 40 : 10;
	const main = Math.round((width - gutter) * (wide ? 0.56 : 0.565));
	return {
		wide,
		width,
		/** The height that the diagram fills; what needs more makes it taller. */
		height: wide ? 640 : 350,
		/** Font sizes: an authority, a force or place, everything else's label, and all details. */
		size: wide
			? { authority: 27, middle: 24, label: 20, detail: 17 }
			: { authority: 16, middle: 15, label: 13.8, detail: 13.8 },
		/** Inside a plate, from its edge to its words. */
		padding: wide ? { x: 16, y: 13 } : { x: 8, y: 5 },
		/** How far each further force stands in, so that the ties of those above pass it. */
		indent: wide ? 44 : 24,
		/** Height of the heads; between plates of one kind; where a tie runs, at least and at most. */
		head: wide ? 34 : 22,
		near: wide ? 12 : 6,
		gap: wide ? { least: 52, most: 88 } : { least: 24, most: 40 },
		/** Widths of the plan's column and of the one beside it. */
		main,
		side: width - gutter - main,
	};
}

export type Frame = ReturnType<typeof frameOf>;
