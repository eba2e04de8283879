/**
 * Breaks a label into lines without measuring it.
 *
 * Layouts run on the server, where no font is loaded: widths are estimated, on the generous side.
 */

/** Width of a character in em: our face, our face in bold, and the face of the documents. */
export const em = { ours: 0.56, strong: 0.6, theirs: 0.6 } as const;

export type Face = keyof typeof em;

/** How a line is set: its size in pixels and its face. */
export type Setting = { size: number; face: Face };

/** Estimated width in pixels of one line. */
export const textWidth = (text: string, { size, face }: Setting): number =>
	text.length * em[face] * size;

/** Lines of `text` at most `width` wide; a longer word gets a line of its own. */
export function wrap(text: string, { width, ...setting }: Setting & { width: number }): string[] {
	const lines: string[] = [];
	for (const word of text.split(/ +/).filter(Boolean)) {
		const last = lines.at(-1);
		const longer = `${last} ${word}`;
		if (last !== undefined && textWidth(longer, setting) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** Keeps a number and the word after it on one line. */
export const keepNumbers = (text: string): string => text.replace(/(\d) /g, '$1\u00a0');
