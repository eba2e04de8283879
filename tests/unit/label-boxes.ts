/** Boxes of labels, for tests: whether they leave the frame, and which of them touch. */
import { textWidth } from '../../src/lib/charts/frame/type.ts';

export type Box = { text: string; left: number; right: number; top: number; bottom: number };

type Label = { text: string; x: number; size: number; bold?: boolean };

/** Estimated box of a label of ours whose baseline is at `y`, or whose middle is at `middle`. */
export function labelBox(label: Label & ({ y: number } | { middle: number })): Box {
	const { text, x, size, bold } = label;
	const top = 'y' in label ? label.y - size * 0.8 : label.middle - size / 2;
	const width = textWidth(text, { size, face: bold ? 'strong' : 'ours' });
	return { text, left: x, right: x + width, top, bottom: top + size };
}

/** Pairs of boxes that overlap by more than a hair, as a failing test prints them. */
export function overlaps(boxes: Box[]): string[] {
	const hair = 0.01;
	return boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter(
				(b) =>
					a.left < b.right - hair &&
					b.left < a.right - hair &&
					a.top < b.bottom - hair &&
					b.top < a.bottom - hair,
			)
			.map((b) => `“${a.text}” on “${b.text}”`),
	);
}

/** The boxes that leave a frame, as a failing test prints them. */
export const outside = (boxes: Box[], { width, height }: { width: number; height: number }) =>
	boxes
		.filter(
			({ left, right, top, bottom }) =>
				!(left >= -0.01 && top >= -0.01 && right <= width + 0.01 && bottom <= height + 0.01),
		)
		.map(({ text, ...box }) => `“${text}” ${JSON.stringify(box)}`);
