/** Text in a graphic, measured without a browser: an estimate that errs on the wide side. */

type Face = { size: number; bold?: boolean };

/** Estimated width of a text of ours, in pixels. */
export const textWidth = (text: string, { size, bold = false }: Face): number =>
	text.length * size * (bold ? 0.6 : 0.56);

type Box = Face & { width: number; lines: number };

/**
 * Breaks a text into at most `lines` lines of at most `width` pixels, at spaces.
 * What does not fit is cut, and the cut is shown by an ellipsis; a box too narrow for two characters
 * holds nothing.
 */
export function breakText(text: string, { width, lines, ...face }: Box): string[] {
	const room = Math.floor(width / textWidth('m', face) + 1e-6);
	if (room < 2 || lines < 1) return [];
	const broken: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = broken.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= room)
			broken[broken.length - 1] = `${last} ${word}`;
		else broken.push(word);
	}
	const kept = broken.slice(0, lines);
	return kept.map((line, i) => {
		const more = i === lines - 1 && broken.length > lines;
		return line.length > room || (more && line.length + 1 > room)
			? `${line.slice(0, room - 1).trimEnd()}…`
			: more
				? `${line}…`
				: line;
	});
}
