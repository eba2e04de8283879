/** Paragraphs of type, one below the other. */
import { breakText, type Type } from './type.ts';

/** A text and how it is set, in pixels. `above`: space above it. `lines`: how many it may have. */
export type Paragraph = Type & { text: string; leading: number; above?: number; lines?: number };

type Options = { width: number; breakLines?: typeof breakText };

/** The lines of the paragraphs, with baselines from the top of the block, and the block's height. */
export function setParagraphs<P extends Paragraph>(
	paragraphs: P[],
	{ width, breakLines = breakText }: Options,
): { lines: (P & { y: number })[]; height: number } {
	let height = 0;
	const lines = paragraphs.flatMap((paragraph) => {
		const { text, leading, above = 0, ...type }: Paragraph = paragraph;
		height += above;
		return breakLines(text, { ...type, width }).map((line) => {
			height += leading;
			return { ...paragraph, text: line, y: height - Math.round(leading * 0.24) };
		});
	});
	return { lines, height };
}
