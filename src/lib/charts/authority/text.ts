/** A part's label and detail as lines of type. */
import { breakText } from '../frame/type.ts';

export type Line = { text: string; strong: boolean; size: number; /** The baseline. */ y: number };

type Sizes = { label: number; detail: number };

/** Label above detail, from the top of their box, and the height that they take. */
export function block(
	{ label, detail }: { label: string; detail: string },
	{ width, type }: { width: number; type: Sizes },
): { lines: Line[]; height: number } {
	const set = (text: string, size: number, strong: boolean) =>
		breakText(text, { width, size, face: strong ? 'strong' : 'ours' }).map((line) => ({
			text: line,
			strong,
			size,
		}));
	let y = 0;
	const lines = [...set(label, type.label, true), ...set(detail, type.detail, false)].map(
		(line): Line => {
			const pitch = Math.round(line.size * 1.2);
			y += pitch;
			return { ...line, y: y - Math.round(pitch * 0.24) };
		},
	);
	return { lines, height: y };
}
