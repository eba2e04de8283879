/** A part's label and detail as lines of type. */
import { balance, type Face } from '../frame/type.ts';

export type Line = { text: string; face: Face; size: number; /** The baseline. */ y: number };

/** A text and how it is set. */
export type Setting = { text: string; face: Face; size: number };

/** Texts below each other, broken to a width, from the top of their box, and the height they take. */
export function block(texts: Setting[], width: number): { lines: Line[]; height: number } {
	let y = 0;
	const lines = texts.flatMap(({ text, ...type }) =>
		balance(text, { width, ...type }).map((line): Line => {
			const pitch = Math.round(type.size * 1.2);
			y += pitch;
			return { ...type, text: line, y: y - Math.round(pitch * 0.24) };
		}),
	);
	return { lines, height: y };
}
